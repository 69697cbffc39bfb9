using Custodian.Kernel;
using Custodian.Primaries;

namespace Custodian.Cli.Engines;

/// <summary>A tumour of a line, as text for both sets of rules and, once read, as the SEER rules compare it.</summary>
sealed class TumourFields(TumourText text, IarcTumour international)
{
    Tumour _tumour;

    public Tumour Tumour => _tumour;

    public IarcTumour International => international;

    /// <summary>From the columns of one of two tumours.</summary>
    /// <param name="n">End of the column names.</param>
    public static TumourFields OfColumns(Dictionary<string, string> row, string n) => Of(
        new(
            row.GetValueOrDefault("site" + n),
            row.GetValueOrDefault("hist" + n),
            row.GetValueOrDefault("beh" + n),
            row.GetValueOrDefault("lat" + n),
            row.GetValueOrDefault("year" + n),
            row.GetValueOrDefault("month" + n),
            row.GetValueOrDefault("day" + n),
            row.GetValueOrDefault("hist_icdo2_" + n),
            row.GetValueOrDefault("beh_icdo2_" + n)),
        null);

    /// <summary>From items named as in NAACCR XML.</summary>
    public static TumourFields OfItems(Dictionary<string, string> items)
    {
        var date = items.GetValueOrDefault("dateOfDiagnosis") ?? "";
        return Of(
            new(
                items.GetValueOrDefault("primarySite"),
                items.GetValueOrDefault("histologicTypeIcdO3"),
                items.GetValueOrDefault("behaviorCodeIcdO3"),
                items.GetValueOrDefault("laterality"),
                Part(date, 0, 4),
                Part(date, 4, 2),
                Part(date, 6, 2),
                items.GetValueOrDefault("histologyIcdO2"),
                items.GetValueOrDefault("behaviorIcdO2")),
            int.TryParse(items.GetValueOrDefault("sequenceNumberCentral"), out var sequence) ? sequence : null);
    }

    /// <summary>False when the SEER rules cannot read it.</summary>
    public bool Read(int latestYear) => Tumour.TryRead(text, latestYear, out _tumour);

    static TumourFields Of(TumourText text, int? sequence)
    {
        PartialDate? diagnosed = PartialDate.TryParse($"{text.Year}{text.Month}{text.Day}", out var date) ? date : null;
        return new(text, new(text.Site, text.Histology, text.Behaviour, diagnosed, sequence));
    }

    static string Part(string date, int from, int length) => date.Length >= from + length ? date.Substring(from, length) : "";
}
