namespace Custodian.Survival.Regression;

/// <summary>Sums over those at risk, and over those who have the event at the present time; lower triangles row by row.</summary>
sealed class RiskSums(int terms)
{
    readonly double[] _first = new double[terms];
    readonly double[] _second = new double[terms * (terms + 1) / 2];
    readonly double[] _tiedFirst = new double[terms];
    readonly double[] _tiedSecond = new double[terms * (terms + 1) / 2];
    readonly double[] _mean = new double[terms];
    readonly double[] _score = new double[terms];
    readonly double[] _information = new double[terms * (terms + 1) / 2];
    double _zero;
    double _tiedZero;
    double _value;
    int _events;

    public void StartStratum()
    {
        _zero = 0;
        Array.Clear(_first);
        Array.Clear(_second);
    }

    public void StartTime()
    {
        if (_events == 0)
        {
            return;
        }

        (_events, _tiedZero) = (0, 0);
        Array.Clear(_tiedFirst);
        Array.Clear(_tiedSecond);
    }

    public void Enter(ReadOnlySpan<double> x, double risk, bool isEvent, double[] beta)
    {
        _zero += risk;
        Add(x, risk, _first, _second);
        if (!isEvent)
        {
            return;
        }

        _events++;
        _tiedZero += risk;
        Add(x, risk, _tiedFirst, _tiedSecond);
        for (var j = 0; j < x.Length; j++)
        {
            _value += beta[j] * x[j];
            _score[j] += x[j];
        }
    }

    public void Leave(ReadOnlySpan<double> x, double risk)
    {
        _zero -= risk;
        Add(x, -risk, _first, _second);
    }

    /// <summary>Takes the events of one time: each at the full sum (Breslow), or the k-th of d at the sum less k/d of the tied ones (Efron).</summary>
    public void EndTime(Ties ties)
    {
        for (var k = 0; k < _events; k++)
        {
            var less = ties == Ties.Efron ? (double)k / _events : 0;
            var sum = _zero - (less * _tiedZero);
            var inverse = 1 / sum;
            _value -= Math.Log(sum);
            for (int i = 0, at = 0; i < terms; i++)
            {
                _mean[i] = (_first[i] - (less * _tiedFirst[i])) * inverse;
                _score[i] -= _mean[i];
                for (var j = 0; j <= i; j++, at++)
                {
                    _information[at] += ((_second[at] - (less * _tiedSecond[at])) * inverse) - (_mean[i] * _mean[j]);
                }
            }
        }
    }

    public CoxPoint Point()
    {
        var information = new double[terms, terms];
        for (int i = 0, at = 0; i < terms; i++)
        {
            for (var j = 0; j <= i; j++, at++)
            {
                information[i, j] = information[j, i] = _information[at];
            }
        }

        return new(_value, _score, information);
    }

    static void Add(ReadOnlySpan<double> x, double risk, double[] first, double[] second)
    {
        for (int i = 0, at = 0; i < x.Length; i++)
        {
            var weighted = risk * x[i];
            first[i] += weighted;
            for (var j = 0; j <= i; j++)
            {
                second[at++] += weighted * x[j];
            }
        }
    }
}
