using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Naaccr;

/// <summary>Something noteworthy in a file of cancer cases, tied to the item and the line.</summary>
/// <param name="Code">Stable code, listed in docs/reference/codes.md.</param>
/// <param name="Line">1-based line of the element; 0 when it concerns the whole file.</param>
/// <param name="ItemId">The NAACCR XML id of the item, as the file has it.</param>
/// <param name="Number">The NAACCR item number, where the dictionary knows the item.</param>
/// <param name="Value">The value concerned. Patient data: never log it.</param>
/// <param name="Text">What is wrong and what to do next; holds no values of patients.</param>
public readonly record struct NaaccrFinding(string Code, Severity Severity, long Line, string? ItemId, int? Number, string? Value, string Text)
{
    /// <summary>The finding as every engine tells it; the value stays out.</summary>
    public Finding ToFinding() => new(Code, Severity, Place, Text, Code.StartsWith("NAA-03", StringComparison.Ordinal) ? "NAACCR Data Standards and Data Dictionary" : "NAACCR XML Data Exchange Standard 1.8");

    string Place => (Line, ItemId) switch
    {
        (0, null) => "",
        (0, _) => ItemId,
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"line {Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"line {Line}, {ItemId}"),
    };
}
