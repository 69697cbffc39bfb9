namespace Custodian.Edits.Tabular;

/// <summary>Which side of a paired organ a code names (ICD-10-CM Official Guidelines, I.B.13).</summary>
enum Side
{
    None,
    Right,
    Left,
    Both,
    Unspecified,
}
