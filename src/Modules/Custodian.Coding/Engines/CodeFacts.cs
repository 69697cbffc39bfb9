using Custodian.CodeBooks;
using Custodian.Edits.Coding;
using Custodian.Edits.MedicareCodeEditor;

namespace Custodian.Coding.Engines;

/// <summary>
/// What the coding rules ask of codes, answered from the books of the day. Where the shelf holds no exempt list of the day, a blank POA
/// indicator counts as exempt: it cannot be called missing, and <see cref="EditionFindings"/> says that it was not checked.
/// </summary>
static class CodeFacts
{
    public static CodingFacts Of(DayEditions on, Draft codes) => new(
        (code, day) => Known(on.Cm, code) || Editor(on, code, day) is { IsProcedure: false },
        (code, day) => Known(on.Pcs, code) || Editor(on, code, day) is { IsProcedure: true },
        (code, day) => Editor(on, code, day)?.Has(MceFlags.ExternalCause) ?? code[0] is 'V' or 'W' or 'X' or 'Y',
        (code, day) => Editor(on, code, day)?.Has(MceFlags.Manifestation) == true,
        codes.Diagnoses.Where(d => on.Cm?.Find(d.Code)?.PoaExempt ?? (d.Poa.Length == 0)).Select(d => d.Code).ToHashSet(StringComparer.Ordinal),
        code => on.Cm?.Find(code)?.LongTitle ?? on.Pcs?.Find(code)?.LongTitle);

    /// <summary>A missing book or the starter edition cannot say that a code does not exist; <see cref="EditionFindings"/> says that instead.</summary>
    static bool Known(CodeBook? book, string code) => book is null || book.IsValid(code) || (book.IsPartial && book.Find(code) is null);

    static MceCodeFlags? Editor(DayEditions on, string code, DateOnly day) => on.Editor?.Flags(code, day);
}
