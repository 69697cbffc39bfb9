using BenchmarkDotNet.Attributes;
using Custodian.Survival;

namespace Custodian.Bench;

/// <summary>A million people with times in days: curve, comparison and model.</summary>
[MemoryDiagnoser]
public class SurvivalBench
{
    const int People = 1_000_000;

    FollowUp _followUp = null!;
    Covariates _covariates = null!;

    [GlobalSetup]
    public void Make()
    {
        var random = new Random(20261123);
        var (time, status, group) = (new double[People], new int[People], new int[People]);
        double[][] x = [new double[People], new double[People], new double[People]];
        for (var i = 0; i < People; i++)
        {
            (x[0][i], x[1][i], x[2][i]) = (20 + (60 * random.NextDouble()), random.Next(2), random.Next(4));
            group[i] = (int)x[2][i];
            var hazard = 0.0002 * Math.Exp((0.03 * (x[0][i] - 50)) + (0.3 * x[1][i]) + (0.4 * x[2][i]));
            var (death, end) = (-Math.Log(1 - random.NextDouble()) / hazard, 5000 * random.NextDouble());
            (time[i], status[i]) = (Math.Ceiling(Math.Min(death, end)), death <= end ? 1 : 0);
        }

        _followUp = FollowUp.From(new() { Time = time, Status = status, Group = group, GroupNames = ["1", "2", "3", "4"] });
        _covariates = new(["age", "sex", "stage"], x);
    }

    [Benchmark]
    public int Curves() => KaplanMeier.Estimate(_followUp, new(BoundScale.Log)).Count;

    [Benchmark]
    public double Comparison() => LogRank.Test(_followUp).ChiSquared;

    [Benchmark]
    public double CoxEfron() => CoxModel.Fit(_followUp, _covariates).LogLikelihood;
}
