namespace Custodian.CodeBooks;

/// <summary>The instructional notes of the ICD-10-CM tabular list (Official Guidelines, section I.A).</summary>
public enum NoteKind
{
    Includes,
    InclusionTerm,
    Excludes1,
    Excludes2,
    CodeFirst,
    UseAdditional,
    CodeAlso,
    Note,

    /// <summary>How the seventh character is to be used.</summary>
    SeventhCharacter,

    /// <summary>One seventh character: the character, a tab, its meaning.</summary>
    Extension,
}
