using Custodian.Edits.MedicareCodeEditor;

namespace Custodian.Edits.Coding;

/// <summary>What the rules need to know of codes, as functions over packs that the caller holds.</summary>
/// <param name="IsDiagnosis">True when the code is a valid ICD-10-CM code on the day.</param>
/// <param name="IsProcedure">True when the code is a valid ICD-10-PCS code on the day.</param>
/// <param name="IsExternalCause">True for codes of causes, which cannot be the principal diagnosis.</param>
/// <param name="IsManifestation">True for codes that must follow the underlying condition.</param>
/// <param name="PoaExempt">Codes of the POA exempt list of the coding day.</param>
/// <param name="TitleOf">The official long title, or null when it is not at hand.</param>
public sealed record CodingFacts(
    Func<string, DateOnly, bool> IsDiagnosis,
    Func<string, DateOnly, bool> IsProcedure,
    Func<string, DateOnly, bool> IsExternalCause,
    Func<string, DateOnly, bool> IsManifestation,
    IReadOnlySet<string> PoaExempt,
    Func<string, string?> TitleOf)
{
    /// <summary>Validity and kinds of codes from the Medicare Code Editor's tables.</summary>
    public static CodingFacts From(Mce mce, IReadOnlySet<string> poaExempt, Func<string, string?> titleOf) => new(
        (code, day) => mce.Flags(code, day) is { IsProcedure: false },
        (code, day) => mce.Flags(code, day) is { IsProcedure: true },
        (code, day) => mce.Flags(code, day)?.Has(MceFlags.ExternalCause) == true,
        (code, day) => mce.Flags(code, day)?.Has(MceFlags.Manifestation) == true,
        poaExempt,
        titleOf);
}
