using System.Globalization;
using Custodian.CodeBooks;
using Custodian.Ui;

namespace Custodian.Coding;

/// <summary>
/// Codes as one line of text, for comparing two coders' work and for sending it back: <c>A41.51 Y, R65.20 Y</c> and
/// <c>5A0945A 04-Sep-2026</c>.
/// </summary>
static class DraftText
{
    public static string Diagnoses(Draft draft) =>
        string.Join(", ", draft.Diagnoses.Select(d => $"{DottedCode.Write(d.Code, CodeSystems.Icd10Cm)} {d.Poa}".TrimEnd()));

    public static string Procedures(Draft draft) =>
        string.Join(", ", draft.Procedures.Select(p => $"{p.Code} {(p.On is { } day ? Show.Date(day) : "")}".TrimEnd()));

    /// <summary>Codes with blanks between, as stored: no dots, capital letters.</summary>
    public static string Codes(string typed) => string.Join(' ', typed.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(Code).Where(c => c.Length > 0));

    public static string Dotted(string codes) => string.Join(' ', codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => DottedCode.Write(c, CodeSystems.Icd10Cm)));

    /// <summary>Reads both lines back; the admitting diagnosis, evidence, source and practitioner of a code are taken from what is stored under the same code.</summary>
    public static Draft Read(string diagnoses, string procedures, Draft stored) => new(
        [.. Items(diagnoses).Select(i => (stored.Diagnoses.FirstOrDefault(d => d.Code == i.Code) ?? new(i.Code)) with { Poa = i.After })],
        [.. Items(procedures).Select(i => (stored.Procedures.FirstOrDefault(p => p.Code == i.Code) ?? new(i.Code)) with { On = Day(i.After) })])
    {
        Admitting = stored.Admitting,
    };

    public static string Code(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    static IEnumerable<(string Code, string After)> Items(string line) =>
        line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(item => item.Split(' ', 2))
            .Select(parts => (Code(parts[0]), parts.Length > 1 ? parts[1] : ""));

    static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "dd-MMM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
