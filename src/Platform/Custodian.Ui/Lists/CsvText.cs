using System.Globalization;
using System.Text;
using Custodian.Kernel;

namespace Custodian.Ui;

/// <summary>Rows as CSV (RFC 4180). A cell a spreadsheet would run as a formula is opened with an apostrophe (SECURITY-TESTS C03).</summary>
public static class CsvText
{
    public static string Of<TRow>(IEnumerable<TRow> rows, IReadOnlyList<CsvColumn<TRow>> columns)
    {
        var text = new StringBuilder().AppendJoin(',', columns.Select(column => Cell(column.Title))).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', columns.Select(column => Cell(column.Of(row) ?? ""))).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>One cell, harmless in a spreadsheet and quoted where CSV needs it.</summary>
    public static string Cell(string value) => DelimitedText.Field(value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value);

    /// <summary>A day as programs read it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in UTC as programs read it.</summary>
    public static string? Time(DateTime? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
