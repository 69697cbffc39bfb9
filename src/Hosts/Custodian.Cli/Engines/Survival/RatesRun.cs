using System.Globalization;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Survival;

/// <summary>Standardises the rates of a file, and finds their trend.</summary>
sealed class RatesRun(RatesRequest request)
{
    readonly List<Finding> _findings = [];
    readonly List<RateRow> _rows = [];
    readonly List<TrendRow> _trends = [];

    sealed record RateRow(string? Group, int? Year, double Cases, double Population, double Crude, double Rate, double StandardError, double Lower, double Upper, double? CumulativeRate, double? CumulativeRisk);

    sealed record TrendRow(string? Group, double AnnualPercentChange, double Lower, double Upper, double P, int Years);

    public int Run()
    {
        string[] texts = [.. new[] { request.By, request.Year }.OfType<string>()];
        var read = ColumnFile.Read(request.Input, texts, [request.Cases, request.Population, request.Weight]);
        if (!read.Ok)
        {
            return Terminal.Refuse(read.Problem!);
        }

        var file = read.Value;
        _findings.AddRange(file.Faults);
        var by = request.By is null ? null : file.Text(request.By);
        foreach (var group in Enumerable.Range(0, file.Count).GroupBy(i => by?[i] ?? "").OrderBy(g => g.Key, ByNumberThenText.Instance))
        {
            Add(request.By is null ? null : group.Key, [.. group], file);
        }

        Tell();
        return _findings.Count > 0 ? ExitCodes.Findings : ExitCodes.Ok;
    }

    void Add(string? group, int[] members, ColumnFile file)
    {
        var (cases, population, weight) = (file.Numbers(request.Cases), file.Numbers(request.Population), file.Numbers(request.Weight));
        var years = request.Year is null ? null : file.Text(request.Year);
        var first = _rows.Count;
        foreach (var year in members.GroupBy(i => years?[i] ?? "").OrderBy(g => g.Key, ByNumberThenText.Instance))
        {
            RateStratum[] strata = [.. year.Select(i => new RateStratum(cases[i], population[i], weight[i]))];
            var place = string.Join(' ', new[] { group, year.Key }.Where(p => !string.IsNullOrEmpty(p)));
            if (years is not null && !int.TryParse(year.Key, CultureInfo.InvariantCulture, out _))
            {
                _findings.Add(new("SUR-0521", Severity.Warning, place, "The year is not a number, and its rows are left out. Enter four digits."));
                continue;
            }

            var rate = StandardisedRate.Of(strata, request.Confidence);
            if (rate.Ok)
            {
                _rows.Add(Row(group, years is null ? null : int.Parse(year.Key, CultureInfo.InvariantCulture), strata, rate.Value));
            }
            else
            {
                _findings.Add(new(rate.Problem!.Code, Severity.Warning, place, rate.Problem.Text));
            }
        }

        if (years is not null)
        {
            AddTrend(group, _rows.Skip(first));
        }
    }

    RateRow Row(string? group, int? year, RateStratum[] strata, StandardisedRate rate)
    {
        var young = strata.Take(request.CumulativeTo / request.AgeWidth).ToArray();
        var enough = young.Length * request.AgeWidth == request.CumulativeTo && Array.TrueForAll(young, s => s.Population > 0);
        var cumulative = enough ? CumulativeRate.Of(young.Select(s => (s.Cases, s.Population, (double)request.AgeWidth))) : null;
        return new(
            group, year, strata.Sum(s => s.Cases), strata.Sum(s => s.Population), rate.Crude * request.Per, rate.Adjusted * request.Per, rate.StandardError * request.Per,
            rate.Lower * request.Per, rate.Upper * request.Per, cumulative?.Rate * 100, cumulative?.Risk * 100);
    }

    void AddTrend(string? group, IEnumerable<RateRow> rows)
    {
        var trend = AnnualPercentChange.Of([.. rows.Select(r => new YearRate(r.Year!.Value, r.Rate))], request.Confidence);
        if (trend.Ok)
        {
            _trends.Add(new(group, trend.Value.Percent, trend.Value.Lower, trend.Value.Upper, trend.Value.P, trend.Value.Years));
        }
        else
        {
            _findings.Add(new(trend.Problem!.Code, Severity.Warning, group ?? "", trend.Problem.Text));
        }
    }

    void Tell()
    {
        if (request.Json)
        {
            Terminal.SayJson(new { request.Per, Rates = _rows, Trends = _trends, Findings = _findings });
            return;
        }

        Say($"{"group",-16} {"year",5} {"cases",9} {"crude",9} {"rate",9} {"standard error",15} {"lower",9} {"upper",9} {"cumulative %",13} {"risk %",8}");
        foreach (var r in _rows)
        {
            Say($"{r.Group,-16} {r.Year,5} {r.Cases,9:0.##} {r.Crude,9:0.00} {r.Rate,9:0.00} {r.StandardError,15:0.000} {r.Lower,9:0.00} {r.Upper,9:0.00} {r.CumulativeRate,13:0.000} {r.CumulativeRisk,8:0.000}");
        }

        foreach (var t in _trends)
        {
            var of = t.Group is null ? "" : $" of {t.Group}";
            Say($"Annual percent change{of} over {t.Years} years: {t.AnnualPercentChange:0.00} % ({t.Lower:0.00} to {t.Upper:0.00}), p {t.P:0.0000}");
        }

        _findings.ForEach(Terminal.Show);
    }

    static void Say(FormattableString line) => Terminal.Say(line.ToString(CultureInfo.InvariantCulture));
}
