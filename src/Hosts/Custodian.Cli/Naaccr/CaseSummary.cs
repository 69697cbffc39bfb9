using System.Globalization;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Reading;

namespace Custodian.Cli.Naaccr;

/// <summary>What a file holds, counted.</summary>
sealed class CaseSummary(FileReport report)
{
    readonly SortedDictionary<string, long> _years = new(StringComparer.Ordinal);
    long[] _filled = [];

    public FileReport Report => report;

    public bool Valid => report.Valid;

    /// <summary>Tumors by year of diagnosis; <c>unknown</c> where it is blank.</summary>
    public IReadOnlyDictionary<string, long> DiagnosisYears => _years;

    /// <summary>How many patients or tumors have a value, by item.</summary>
    public IReadOnlyDictionary<string, long> ItemsWithValue { get; private set; } = new Dictionary<string, long>();

    public static CaseSummary Of(CaseReading opened, CaseSource source)
    {
        using var reading = opened;
        var summary = new CaseSummary(new(source.Name, 0));
        summary.Report.Fill(reading, values: false, summary.Count);
        if (reading.Reader.File is { } file)
        {
            summary.ItemsWithValue = summary._filled.Select((count, i) => (file.Catalog.Items[i].Id, count)).Where(p => p.count > 0)
                .OrderByDescending(p => p.count).ThenBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id, p => p.count);
        }

        return summary;
    }

    public void Tell(bool json)
    {
        if (json)
        {
            Terminal.SayJson(this);
            return;
        }

        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{report.File}: version {report.Version ?? "unknown"} {report.RecordType}, specification {report.Specification}, {report.Patients:N0} patients, {report.Tumors:N0} tumors, {report.Items:N0} items, {report.Bytes:N0} bytes"));
        Terminal.Say("  years of diagnosis: " + string.Join(", ", _years.Select(y => string.Create(CultureInfo.InvariantCulture, $"{y.Key} {y.Value:N0}"))));
        Terminal.Say("  items with a value: " + string.Join(", ", ItemsWithValue.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Key} {i.Value:N0}"))));
        if (!report.Valid)
        {
            Terminal.Say("  findings: " + string.Join(", ", report.Codes.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value:N0}"))) + ". See them with `custodian naaccr validate`.");
        }
    }

    void Count(INaaccrReader reader)
    {
        if (_filled.Length == 0)
        {
            _filled = new long[reader.File!.Catalog.Items.Count];
        }

        Count(reader.Patient);
        foreach (var tumor in reader.Patient.Tumors)
        {
            Count(tumor);
            var year = tumor.TryGet("dateOfDiagnosis", out var date) && date.Length >= 4 ? date[..4].ToString() : "unknown";
            _years[year] = _years.GetValueOrDefault(year) + 1;
        }
    }

    void Count(ItemSet set)
    {
        for (var i = 0; i < set.Count; i++)
        {
            _filled[set.Catalog.IndexOf(set[i].Item.Id)]++;
        }
    }
}
