using System.Globalization;
using System.Text;

namespace Custodian.X12.Tests;

/// <summary>Counts a read file the way EXPECTED.tsv does, one method per column.</summary>
static class Tally
{
    static readonly Dictionary<string, string> Kinds = new()
    {
        ["X12-0102"] = "ISA_NOT_106", ["X12-0105"] = "IEA02", ["X12-0108"] = "GE02", ["X12-0110"] = "noSE", ["X12-0111"] = "SE02", ["X12-0115"] = "ISA/IEA count",
    };

    public static string Column(string column, X12File file) => column switch
    {
        "transactions" when file.Interchanges.Count == 0 => "fragment(no ISA)",
        _ when file.Interchanges.Count == 0 => "",
        "transactions" => string.Join(',', file.Transactions.GroupBy(t => t.SetId).Select(g => $"{g.Key}x{g.Count()}")),
        "versions" => string.Join(',', file.Interchanges.SelectMany(i => i.Groups).Where(g => g.Transactions.Count > 0).Select(g => g.Version).Distinct()),
        "elem_sep" => Shown(file.Interchanges[0].Delimiters.Element),
        "comp_sep" => Shown(file.Interchanges[0].Delimiters.Component),
        "seg_term" => Shown(file.Interchanges[0].Delimiters.Terminator),
        "ISA" => Count(file, "ISA"),
        "GS" => Count(file, "GS"),
        "ST" => Count(file, "ST"),
        "segments" => file.SegmentCount.ToString(CultureInfo.InvariantCulture),
        "CLM" => Count(file, "CLM"),
        "CLP" => Count(file, "CLP"),
        "CLM02_sum" => Plain(Sum(file, "CLM", 2)),
        "SV1_SV2_charge_sum" => Plain(Sum(file, "SV1", 2) + Sum(file, "SV2", 3)),
        "b835_balance" => RemittanceTally.Of(file),
        "envelope_errors" => EnvelopeErrors(file),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
    };

    public static decimal Amount(X12Segment segment, int element) =>
        decimal.TryParse(segment.Text(element), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : 0;

    static string EnvelopeErrors(X12File file)
    {
        var labels = file.Findings.Select(f => Kinds.GetValueOrDefault(f.Code)).OfType<string>();
        var counts = file.Transactions.Where(t => file.Segment(t.First + t.Count - 1).Is("SE"u8))
            .Select(t => (Said: file.Segment(t.First + t.Count - 1).Text(1), t.Count))
            .Where(t => t.Said != t.Count.ToString(CultureInfo.InvariantCulture))
            .Select(t => $"SE01={t.Said}!={t.Count}");
        var reported = file.Findings.Count(f => f.Code == "X12-0112");
        Assert.Equal(reported, counts.Count());
        return Labels(string.Join(';', labels.Concat(counts)));
    }

    /// <summary>The labels of a cell in a fixed order, each once.</summary>
    public static string Labels(string cell) =>
        string.Join(';', cell.Split(';', '|').Where(l => l.Length > 0).Distinct().Order(StringComparer.Ordinal));

    static string Count(X12File file, string id)
    {
        var wanted = Encoding.ASCII.GetBytes(id);
        return Enumerable.Range(0, file.SegmentCount).Count(i => file.Segment(i).Is(wanted)).ToString(CultureInfo.InvariantCulture);
    }

    static decimal Sum(X12File file, string id, int element)
    {
        var wanted = Encoding.ASCII.GetBytes(id);
        return Enumerable.Range(0, file.SegmentCount).Where(i => file.Segment(i).Is(wanted)).Sum(i => Amount(file.Segment(i), element));
    }

    static string Plain(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    static string Shown(byte delimiter) => delimiter switch
    {
        (byte)'\r' => "'\\r'",
        (byte)'\n' => "'\\n'",
        (byte)'\\' => @"'\\'",
        _ => $"'{(char)delimiter}'",
    };
}
