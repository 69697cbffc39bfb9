namespace Custodian.Survival;

/// <summary>
/// Scores and their variance for Gray's test. Those who had a competing event stay in the risk set R of the subdistribution as n (1 − F) / S, with S the survival and F
/// the incidence of their group; the names follow section 2 of the paper.
/// </summary>
sealed class GraySums(CauseTable[] tables, int cause)
{
    readonly int _groups = tables.Length;
    readonly GrayGroup[] _now = [.. tables.Select(t => new GrayGroup(t, cause))];
    readonly double[,] _drift = new double[tables.Length, tables.Length];
    readonly double[,] _step = new double[tables.Length, tables.Length];
    readonly double[,] _variance = new double[tables.Length, tables.Length];
    readonly double[,] _mixed = new double[tables.Length, tables.Length];
    readonly double[] _late = new double[tables.Length];
    double _incidence;

    public double[] Score { get; } = new double[tables.Length];

    public void Add()
    {
        foreach (var time in tables.SelectMany(t => t.Time).Distinct().Order())
        {
            Array.ForEach(_now, g => g.GoTo(time));
            if (Array.Exists(_now, g => g.Own + g.Others > 0))
            {
                AddTime();
            }
        }
    }

    /// <summary>Covariance of the scores of all groups but the last.</summary>
    public double[,] Variance()
    {
        var variance = new double[_groups - 1, _groups - 1];
        for (var i = 0; i < _groups - 1; i++)
        {
            for (var j = 0; j < _groups - 1; j++)
            {
                variance[i, j] = _variance[i, j];
                for (var k = 0; k < _groups; k++)
                {
                    variance[i, j] += (_drift[i, k] * _drift[j, k] * _late[k]) + (_drift[i, k] * _mixed[j, k]) + (_drift[j, k] * _mixed[i, k]);
                }
            }
        }

        return variance;
    }

    void AddTime()
    {
        double own = 0, weight = 0, risk = 0;
        foreach (var group in _now.Where(g => g.AtRisk > 0))
        {
            own += group.Own;
            weight += group.Weight;
            risk += group.Weight * (1 - group.IncidenceBefore);
        }

        var before = _incidence;
        _incidence += own / weight;
        for (var i = 0; i < _groups; i++)
        {
            for (var j = 0; j < _groups; j++)
            {
                var present = _now[i].AtRisk > 0 && _now[j].AtRisk > 0;
                _step[i, j] = present ? _now[i].Weight * ((i == j ? 1 : 0) - (_now[j].Weight / weight)) : 0;
                _drift[i, j] += _step[i, j] * own / (weight * (1 - before));
            }

            Score[i] += _now[i].AtRisk > 0 ? _now[i].Own - (own * _now[i].Weight * (1 - _now[i].IncidenceBefore) / risk) : 0;
        }

        for (var k = 0; k < _groups; k++)
        {
            AddOwn(k, own, weight);
            AddOthers(k);
        }
    }

    void AddOwn(int k, double own, double weight)
    {
        var group = _now[k];
        if (own == 0 || group.AtRisk == 0)
        {
            return;
        }

        var part = group.SurvivalAfter > 0 ? 1 - ((1 - _incidence) / group.SurvivalAfter) : 1;
        var tied = own > 1 ? 1 - ((own - 1) / ((weight * group.SurvivalBefore) - 1)) : 1;
        Spread(k, part, tied * group.SurvivalBefore * own / (weight * group.AtRisk), i => _step[i, k] - (part * _drift[i, k]));
    }

    void AddOthers(int k)
    {
        var group = _now[k];
        if (group.Others == 0 || group.SurvivalAfter <= 0)
        {
            return;
        }

        var part = (1 - _incidence) / group.SurvivalAfter;
        var tied = group.Others > 1 ? 1 - ((group.Others - 1) / (group.AtRisk - 1)) : 1;
        var spread = tied * group.SurvivalBefore * group.SurvivalBefore * group.Others / (group.AtRisk * group.AtRisk);
        // The sign of the mixed term is that of -part.
        Spread(k, -part, spread, i => part * _drift[i, k]);
    }

    void Spread(int k, double part, double spread, Func<int, double> effect)
    {
        _late[k] += part * part * spread;
        for (var i = 0; i < _groups; i++)
        {
            _mixed[i, k] += effect(i) * part * spread;
            for (var j = 0; j < _groups; j++)
            {
                _variance[i, j] += effect(i) * effect(j) * spread;
            }
        }
    }
}
