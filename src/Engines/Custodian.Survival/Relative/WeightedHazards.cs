namespace Custodian.Survival;

/// <summary>
/// The excess hazard over fine steps. Pohar Perme weighs everybody by the inverse of the expected survival, Ederer II does not. The integral of the population hazard
/// between two times is the mean of the step's beginning and end.
/// </summary>
sealed class WeightedHazards
{
    readonly RateTable _table;
    readonly RiskCounts _counts;
    readonly StepGrid _grid;
    readonly bool _weigh;
    readonly bool _carry;

    /// <summary>Sums of weights and of weighted hazards at the beginning and end of each step.</summary>
    readonly double[] _weightBefore;
    readonly double[] _hazardBefore;
    readonly double[] _weightAfter;
    readonly double[] _hazardAfter;
    readonly double[] _events;
    readonly double[] _squares;

    WeightedHazards(RateTable table, RiskCounts counts, StepGrid grid, RelativeOptions options)
    {
        (_table, _counts, _grid) = (table, counts, grid);
        _weigh = options.Method == RelativeMethod.PoharPerme;
        _carry = _weigh && options.Integral == PopulationIntegral.MeanSinceLastTime;
        var steps = grid.Begin.Length;
        (_weightBefore, _hazardBefore, _weightAfter, _hazardAfter) = (new double[steps], new double[steps], new double[steps], new double[steps]);
        (_events, _squares) = (new double[counts.Time.Length], new double[counts.Time.Length]);
    }

    public static RelativeIncrements Of(RateTable table, RelativeMember[] members, RelativeOptions options)
    {
        var counts = RiskCounts.Of(members, options.Times);
        var hazards = new WeightedHazards(table, counts, StepGrid.Of(counts.Time, options.Step), options);
        foreach (var member in members)
        {
            hazards.Add(member);
        }

        return hazards.Increments();
    }

    void Add(RelativeMember member)
    {
        var walk = _table.Walk(member.Position);
        var exit = _counts.Row(member.Time);
        var (from, to) = (member.Entry > 0 ? _grid.Ends[_counts.Row(member.Entry)] : 0, _grid.Ends[exit]);
        var (weight, growth, grownBy) = (1.0, 1.0, 0.0);
        for (var step = 0; step < to; step++)
        {
            walk.MoveTo(_grid.Begin[step]);
            var hazard = walk.Hazard;
            var before = weight;
            if (_weigh)
            {
                var added = hazard * _grid.Length[step];
                (growth, grownBy) = added == grownBy ? (growth, grownBy) : (Math.Exp(added), added);
                weight *= growth;
            }

            if (step >= from)
            {
                _weightBefore[step] += before;
                _hazardBefore[step] += before * hazard;
                _weightAfter[step] += weight;
                _hazardAfter[step] += weight * hazard;
            }
        }

        if (member.Died)
        {
            _events[exit] += weight;
            _squares[exit] += weight * weight;
        }
    }

    RelativeIncrements Increments()
    {
        var rows = _counts.Time.Length;
        var increments = new RelativeIncrements(_counts, new double[rows], new double[rows], new double[rows]);
        Array.Fill(increments.Population, 1);
        for (int row = 0, step = 0; row < rows; row++)
        {
            var (population, atRisk, before, after) = (0.0, (double)_counts.AtRisk[row], default(WeightedMean), default(WeightedMean));
            for (; step < _grid.Ends[row]; step++)
            {
                if (_weightBefore[step] > 0)
                {
                    before = before.And(_hazardBefore[step], _weightBefore[step], _carry);
                    after = after.And(_hazardAfter[step], _weightAfter[step], _carry);
                    population += (before.Value + after.Value) / 2 * _grid.Length[step];
                    atRisk = _weightAfter[step];
                }
            }

            if (_counts.AtRisk[row] > 0)
            {
                increments.Hazard[row] = (_events[row] / atRisk) - population;
                increments.Variance[row] = _squares[row] / (atRisk * atRisk);
            }
        }

        return increments;
    }

    /// <summary>A mean that either carries on or begins anew.</summary>
    readonly record struct WeightedMean(double Sum, double Weight)
    {
        public double Value => Sum / Weight;

        public WeightedMean And(double sum, double weight, bool carry) => carry ? new(Sum + sum, Weight + weight) : new(sum, weight);
    }
}
