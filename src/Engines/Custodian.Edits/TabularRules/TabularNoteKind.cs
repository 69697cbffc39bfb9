namespace Custodian.Edits.Tabular;

/// <summary>The notes of the tabular list that bind the codes of one case to each other (ICD-10-CM Official Guidelines, I.A.12, I.A.13, I.A.17).</summary>
public enum TabularNoteKind
{
    Excludes1,
    CodeFirst,
    UseAdditional,
    CodeAlso,
}
