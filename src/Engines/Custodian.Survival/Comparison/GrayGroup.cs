namespace Custodian.Survival;

/// <summary>One group as time goes on: at risk, survival and incidence before and after the present time.</summary>
sealed class GrayGroup(CauseTable table, int cause)
{
    int _row;
    double _incidence;

    public double AtRisk { get; private set; }

    public double Own { get; private set; }

    public double Others { get; private set; }

    public double SurvivalBefore { get; private set; } = 1;

    public double SurvivalAfter { get; private set; } = 1;

    public double IncidenceBefore { get; private set; }

    /// <summary>At risk over survival: how much the group counts at this time.</summary>
    public double Weight => AtRisk / SurvivalBefore;

    public void GoTo(double time)
    {
        (SurvivalBefore, IncidenceBefore) = (SurvivalAfter, _incidence);
        (AtRisk, Own, Others) = (_row < table.Time.Length ? table.AtRisk[_row] : 0, 0, 0);
        if (_row < table.Time.Length && table.Time[_row] == time)
        {
            Own = table.Events(_row, cause);
            Others = table.AllEvents(_row) - Own;
            _row++;
        }

        if (AtRisk > 0)
        {
            SurvivalAfter = SurvivalBefore * (AtRisk - Own - Others) / AtRisk;
            _incidence = IncidenceBefore + (SurvivalBefore * Own / AtRisk);
        }
    }
}
