using Custodian.Kernel;
using Custodian.Survival.Regression;

namespace Custodian.Survival;

/// <summary>Whether groups differ in the cumulative incidence of one event while others compete.</summary>
/// <param name="Score">For each group: weighted events less those expected if the groups were alike.</param>
public sealed record GrayTest(IReadOnlyList<string> Groups, int Cause, double[] Score, double ChiSquared, int Freedom, double P, IReadOnlyList<Finding> Findings)
{
    /// <summary>R. J. Gray, Annals of Statistics 1988, with weight 1.</summary>
    public static GrayTest Of(FollowUp followUp, int cause)
    {
        var groups = followUp.GroupNames.Count;
        var causes = followUp.Count == 0 ? 0 : followUp.Status.Max();
        CauseTable[] tables = [.. Enumerable.Range(0, groups).Select(g => CauseTable.Of(followUp, g, causes))];
        int[] used = [.. Enumerable.Range(0, groups).Where(g => tables[g].Time.Length > 0)];
        var sums = new GraySums([.. used.Select(g => tables[g])], cause);
        sums.Add();
        var findings = new List<Finding>(followUp.Findings);
        var variance = used.Length > 1 ? new SymmetricMatrix(sums.Variance()) : null;
        if (variance is null || variance.Rank == 0)
        {
            findings.Add(new("SUR-0203", Severity.Warning, "", "There is only one group with anybody at risk, so there is nothing to compare. Name a column with two groups or more."));
            return new(followUp.GroupNames, cause, new double[groups], double.NaN, 0, double.NaN, findings);
        }

        var score = new double[groups];
        for (var i = 0; i < used.Length; i++)
        {
            score[used[i]] = sums.Score[i];
        }

        var most = sums.Score[..^1];
        var chiSquared = variance.Solve(most).Zip(most, (a, b) => a * b).Sum();
        return new(followUp.GroupNames, cause, score, chiSquared, variance.Rank, Distributions.ChiSquared.Upper(chiSquared, variance.Rank), findings);
    }
}
