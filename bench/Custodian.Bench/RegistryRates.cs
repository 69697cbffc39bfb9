using System.Diagnostics;
using System.Globalization;

namespace Custodian.Bench;

/// <summary>
/// The engines of a cancer registry in one run: each warm, on one thread and then on all cores at once, as work a second on the wall. For machines that are quiet for
/// a minute only; the benchmarks beside it tell more about each engine.
/// </summary>
static class RegistryRates
{
    const int WarmRounds = 3, Rounds = 7;

    static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(200);

    /// <summary>What is measured: how much one call does, in which unit.</summary>
    sealed record Measure(string Name, double Work, string Unit, Action Call);

    public static void Print()
    {
        Console.WriteLine($"| | unit | one thread | {Environment.ProcessorCount} threads |");
        Console.WriteLine("|---|---|--:|--:|");
        foreach (var measure in Measures())
        {
            Console.WriteLine($"| {measure.Name} | {measure.Unit} | {Rate(measure, 1)} | {Rate(measure, Environment.ProcessorCount)} |");
        }
    }

    static IEnumerable<Measure> Measures()
    {
        var naaccr = new NaaccrBench();
        naaccr.Open();
        var megabytes = naaccr.Length / 1e6;
        yield return new("NAACCR XML, read and check", megabytes, "MB", () => naaccr.Read());
        yield return new("NAACCR XML, read, check and write", megabytes, "MB", () => naaccr.ReadAndWrite());
        foreach (var edition in new[] { "eod_public-3.3", "tnm-2.1", "cs-02.05.50", "pediatric-1.3" })
        {
            using var staging = new StagingBench { Edition = edition };
            staging.Open();
            yield return new($"staging, {edition}", StagingBench.Cases, "cases", staging.StageAnew);
        }

        var primaries = new PrimariesBench();
        primaries.Open();
        yield return new("multiple primaries, tumours read before", PrimariesBench.Pairs, "pairs", () => primaries.Decide());
        yield return new("multiple primaries, from text", PrimariesBench.Pairs, "pairs", () => primaries.ReadAndDecide());
        var survival = new SurvivalBench();
        survival.Make();
        yield return new("survival curves of 1,000,000 people in four groups", 1, "estimates", () => survival.Curves());
        yield return new("log-rank test of them", 1, "tests", () => survival.Comparison());
        yield return new("Cox model of them, three covariates, Efron", 1, "models", () => survival.CoxEfron());
    }

    /// <summary>The median of the rounds.</summary>
    static string Rate(Measure measure, int threads)
    {
        var rates = new List<double>();
        for (var round = 0; round < WarmRounds + Rounds; round++)
        {
            rates.Add(Once(measure, threads));
        }

        var median = rates.Skip(WarmRounds).Order().ElementAt(Rounds / 2);
        var format = median < 100 ? "0.00" : "N0";
        return median.ToString(format, CultureInfo.InvariantCulture) + " /s";
    }

    static double Once(Measure measure, int threads)
    {
        long calls = 0;
        var clock = Stopwatch.StartNew();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            do
            {
                measure.Call();
                Interlocked.Increment(ref calls);
            }
            while (clock.Elapsed < RoundLength);
        });
        return calls * measure.Work / clock.Elapsed.TotalSeconds;
    }
}
