namespace Custodian.Survival.Regression;

/// <summary>The partial log-likelihood at one set of coefficients, with its first and second derivatives.</summary>
readonly record struct CoxPoint(double Value, double[] Score, double[,] Information);

/// <summary>Goes once through the rows from the longest time to the shortest, carrying the sums over those at risk.</summary>
sealed class CoxLikelihood(CoxRows rows, Ties ties)
{
    /// <summary>Beyond it exp() is of no use; Newton halves its step instead.</summary>
    const double GreatestPredictor = 200;

    readonly double[] _risk = new double[rows.Count];

    public CoxPoint At(double[] beta)
    {
        var terms = rows.Terms;
        if (!Predict(beta))
        {
            return new(double.NegativeInfinity, new double[terms], new double[terms, terms]);
        }

        var sums = new RiskSums(terms);
        for (var s = 0; s + 1 < rows.StratumStarts.Length; s++)
        {
            AddStratum(rows.StratumStarts[s], rows.StratumStarts[s + 1], beta, sums);
        }

        return sums.Point();
    }

    bool Predict(double[] beta)
    {
        for (int r = 0, at = 0; r < rows.Count; r++)
        {
            var predictor = 0.0;
            for (var j = 0; j < beta.Length; j++)
            {
                predictor += beta[j] * rows.X[at++];
            }

            if (!(Math.Abs(predictor) < GreatestPredictor))
            {
                return false;
            }

            _risk[r] = Math.Exp(predictor);
        }

        return true;
    }

    void AddStratum(int from, int to, double[] beta, RiskSums sums)
    {
        sums.StartStratum();
        var entered = from;
        for (var r = from; r < to;)
        {
            var time = rows.Time[r];
            sums.StartTime();
            var ends = r;
            for (; ends < to && rows.Time[ends] == time; ends++)
            {
                sums.Enter(Covariates(ends), _risk[ends], rows.IsEvent[ends], beta);
            }

            r = ends;
            for (; rows.ByEntry is { } byEntry && entered < to && rows.Entry![byEntry[entered]] >= time; entered++)
            {
                sums.Leave(Covariates(byEntry[entered]), _risk[byEntry[entered]]);
            }

            sums.EndTime(ties);
        }
    }

    ReadOnlySpan<double> Covariates(int row) => rows.X.AsSpan(row * rows.Terms, rows.Terms);
}
