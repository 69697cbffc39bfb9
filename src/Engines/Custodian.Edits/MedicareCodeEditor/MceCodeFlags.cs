namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>What the Medicare Code Editor knows of one code on one discharge date, for code pages.</summary>
/// <param name="IsProcedure">True for ICD-10-PCS; the two systems share no code.</param>
/// <param name="FromAge">Lowest expected age in years, or null without an age edit. With several age flags, the range common to all.</param>
/// <param name="Sex">M or F when the code belongs to one sex, otherwise null.</param>
/// <param name="ValidFrom">First discharge day on which the code has these flags.</param>
/// <param name="ValidThrough">Last such day, or null while it goes on.</param>
public sealed record MceCodeFlags(
    string Code,
    bool IsProcedure,
    MceFlags Flags,
    int? FromAge,
    int? ToAge,
    char? Sex,
    DateOnly ValidFrom,
    DateOnly? ValidThrough)
{
    public bool Has(MceFlags flag) => (Flags & flag) != 0;
}
