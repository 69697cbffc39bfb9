namespace Custodian.Survival;

/// <summary>Goes through the cells of a life table as a person ages. A value: a copy goes its own way.</summary>
struct RateWalk
{
    readonly RateTable _table;
    readonly RatePosition _start;
    double _now;
    double _cellEnd;

    public RateWalk(RateTable table, RatePosition start)
    {
        (_table, _start) = (table, start);
        Enter();
    }

    /// <summary>The hazard a day in the present cell.</summary>
    public double Hazard { get; private set; }

    /// <summary>The hazard added up to a time counted in days from the start; times must not descend.</summary>
    public double Until(double time)
    {
        var sum = 0.0;
        while (_cellEnd < time)
        {
            sum += Hazard * (_cellEnd - _now);
            _now = _cellEnd;
            Enter();
        }

        sum += Hazard * (time - _now);
        MoveTo(time);
        return sum;
    }

    /// <summary>Goes to a time; the hazard is then that of the cell which begins with or holds it.</summary>
    public void MoveTo(double time)
    {
        _now = time;
        if (time >= _cellEnd)
        {
            Enter();
        }
    }

    void Enter()
    {
        var (age, day) = (_start.Age + _now, _start.Day + _now);
        var (ageBand, yearBand) = (_table.AgeBand(age), _table.YearBand(day));
        Hazard = _table.Hazard(_start.Population, yearBand, ageBand);
        var nextAge = ageBand + 1 < _table.Ages ? ((ageBand + 1) * _table.Shape.DaysPerAge) - _start.Age : double.PositiveInfinity;
        var nextYear = day < _table.YearStart(0) ? _table.YearStart(0) - _start.Day
            : yearBand + 1 < _table.Years ? _table.YearStart(yearBand + 1) - _start.Day : double.PositiveInfinity;
        _cellEnd = Math.Min(nextAge, nextYear);
        if (_cellEnd <= _now)
        {
            // Rounding left the person a hair before a border: the next cell begins here.
            _cellEnd = Math.BitIncrement(_now);
        }
    }
}
