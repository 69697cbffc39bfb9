using System.Globalization;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Survival;

/// <summary>Estimates what was asked, prints it and writes the chart.</summary>
sealed class SurvivalRun(SurvivalRequest request)
{
    public int Run()
    {
        var file = request.Read();
        if (!file.Ok)
        {
            return Terminal.Refuse(file.Problem!);
        }

        var code = Estimate(request.FollowUp(file.Value), file.Value);
        file.Value.Faults.ForEach(f => Console.Error.WriteLine($"{f.Place}: {f.Text} [{f.Code}]"));
        return code == ExitCodes.Ok ? Code(file.Value.Faults) : code;
    }

    int Estimate(FollowUp followUp, ColumnFile file) => followUp.Count == 0 ? Told(followUp.Findings) : request.Method switch
    {
        "life-table" => LifeTables(followUp),
        "cox" => Cox(followUp, file),
        "cumulative-incidence" => Incidence(followUp),
        "km" => Curves(KaplanMeier.Estimate(followUp, request.Bounds), followUp, "Survival"),
        _ => Relative(followUp, file),
    };

    int Relative(FollowUp followUp, ColumnFile file)
    {
        if (request.Rates is not { } path)
        {
            return Terminal.Refuse(Problem.Invalid("SUR-0602", "Relative survival needs a life table of the population. Name its file with --rates."));
        }

        var table = RateTableFile.Read(path, request.YearsTurnOnBirthdays ? RateTableShape.UnitedStates : RateTableShape.Calendar);
        if (!table.Ok)
        {
            return Terminal.Refuse(table.Problem!);
        }

        var cohort = RelativeCohort.From(followUp, request.Demographics(file), table.Value);
        var method = request.Method switch
        {
            "pohar-perme" => RelativeMethod.PoharPerme,
            "ederer1" => RelativeMethod.EdererOne,
            "ederer2" => RelativeMethod.EdererTwo,
            _ => RelativeMethod.Hakulinen,
        };
        var curves = RelativeSurvival.Estimate(cohort, new(method) { Bounds = request.Bounds });
        return Curves(curves, null, method == RelativeMethod.PoharPerme ? "Net survival" : "Relative survival", cohort.Findings);
    }

    int Curves(IReadOnlyList<SurvivalCurve> curves, FollowUp? compared, string measure, IReadOnlyList<Finding>? found = null)
    {
        var test = compared is not null && curves.Count > 1 ? LogRank.Test(compared) : null;
        var findings = found ?? test?.Findings ?? compared!.Findings;
        WriteChart([.. curves.Select(ChartCurve.Of)], measure);
        if (request.Json)
        {
            Terminal.SayJson(new { request.Method, Curves = curves.Select(c => CurveRows.Json(c, request.At)), LogRank = LogRankJson(test), Findings = findings });
            return Code(findings);
        }

        foreach (var curve in curves)
        {
            CurveRows.Print(curve, request.At, measure);
        }

        if (test is { Freedom: > 0 })
        {
            Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"Log-rank: chi-squared {test.ChiSquared:0.0000}, {test.Freedom} degrees of freedom, p {test.P:0.0000E+00}"));
        }

        return Told(findings);
    }

    int Incidence(FollowUp followUp)
    {
        var curves = CumulativeIncidence.Estimate(followUp, request.Bounds);
        WriteChart([.. curves.Select(c => ChartCurve.Of(c, $"{c.Group}, {Cause(c.Cause)}"))], "Cumulative incidence");
        GrayTest[] tests = followUp.GroupNames.Count > 1 ? [.. curves.Select(c => c.Cause).Distinct().Select(c => GrayTest.Of(followUp, c)).Where(t => t.Freedom > 0)] : [];
        if (request.Json)
        {
            Terminal.SayJson(new { request.Method, Curves = curves.Select(c => CurveRows.Json(c, Cause(c.Cause), request.At)), Gray = tests.Select(GrayJson), followUp.Findings });
            return Code(followUp.Findings);
        }

        foreach (var curve in curves)
        {
            CurveRows.Print(curve, Cause(curve.Cause), request.At);
        }

        foreach (var test in tests)
        {
            Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"Gray's test of {Cause(test.Cause)}: chi-squared {test.ChiSquared:0.0000}, {test.Freedom} degrees of freedom, p {test.P:0.0000E+00}"));
        }

        return Told(followUp.Findings);
    }

    string Cause(int cause) => cause <= request.Events.Count ? request.Events[cause - 1] : string.Create(CultureInfo.InvariantCulture, $"event {cause}");

    int LifeTables(FollowUp followUp)
    {
        var last = followUp.Time.Max();
        var limits = new List<double> { 0 };
        while (limits[^1] <= last)
        {
            limits.Add(request.Interval * limits.Count);
        }

        var tables = LifeTable.Estimate(followUp, limits);
        if (request.Json)
        {
            Terminal.SayJson(new { request.Method, Groups = tables.Select((t, g) => new { Group = followUp.GroupNames[g], Intervals = t.Select(CurveRows.Json) }), followUp.Findings });
            return Code(followUp.Findings);
        }

        for (var g = 0; g < tables.Count; g++)
        {
            CurveRows.Print(followUp.GroupNames[g], tables[g]);
        }

        return Told(followUp.Findings);
    }

    int Cox(FollowUp followUp, ColumnFile file)
    {
        if (request.Covariates.Count == 0)
        {
            return Terminal.Refuse(Problem.Invalid("SUR-0603", "A Cox model needs covariates. Name their columns with --covariates."));
        }

        var fit = CoxModel.Fit(followUp, CovariateColumns.Of(file, request.Covariates), request.Ties);
        if (request.Json)
        {
            Terminal.SayJson(CoxRows.Json(fit, request.Bounds.Confidence));
            return Code(fit.Findings);
        }

        CoxRows.Print(fit, request.Bounds.Confidence);
        return Told(fit.Findings);
    }

    void WriteChart(IReadOnlyList<ChartCurve> curves, string measure)
    {
        if (request.Svg is not { } path)
        {
            return;
        }

        var summary = string.Join(" ", curves.Where(c => c.Time.Length > 0).Select(c => string.Create(
            CultureInfo.InvariantCulture, $"{c.Name}: {c.AtRisk(0)} people, {100 * c.Value[^1]:0.0} % at {c.Time[^1]:0.##}.")));
        var title = request.By is null ? measure : $"{measure} by {request.By}";
        File.WriteAllText(path, CurveChart.Draw(curves, new(title, summary, $"Time ({request.Time})", measure)));
    }

    object GrayJson(GrayTest test) => new { Cause = Cause(test.Cause), test.Groups, test.Score, test.ChiSquared, test.Freedom, test.P };

    static object? LogRankJson(LogRankTest? test) => test is not { Freedom: > 0 } ? null : new { test.Groups, test.People, test.Observed, test.Expected, test.ChiSquared, test.Freedom, test.P };

    static int Told(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Terminal.Show(finding);
        }

        return Code(findings);
    }

    static int Code(IReadOnlyList<Finding> findings) => findings.Any(f => f.Severity >= Severity.Warning) ? ExitCodes.Findings : ExitCodes.Ok;
}
