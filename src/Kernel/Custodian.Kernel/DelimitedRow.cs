using System.Globalization;

namespace Custodian.Kernel;

/// <summary>A row of <see cref="DelimitedText"/>.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Fields">Its fields without their quotation marks, blanks kept.</param>
/// <param name="IsOpen">True when a quotation mark opens a field and none closes it.</param>
public readonly record struct DelimitedRow(int Line, string[] Fields, bool IsOpen = false)
{
    /// <summary>What is wrong with the row (CSV-0001); null for a row in order.</summary>
    public Finding? Fault => IsOpen
        ? new(
            "CSV-0001", Severity.Error, string.Create(CultureInfo.InvariantCulture, $"line {Line}"),
            "A quotation mark opens a field of this line and none closes it; the line was read by itself. Close the quotation, or double the marks that belong to the text.",
            "RFC 4180, section 2")
        : null;

    /// <summary>True when no field says anything.</summary>
    public bool IsBlank => Array.TrueForAll(Fields, string.IsNullOrWhiteSpace);

    /// <summary>The fields without the blanks around them.</summary>
    public string[] Trimmed() => Array.ConvertAll(Fields, f => f.Trim());
}
