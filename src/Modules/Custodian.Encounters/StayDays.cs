namespace Custodian.Encounters;

/// <summary>Length of stay, counted in one place for every list, claim and engine.</summary>
public static class StayDays
{
    /// <summary>The day of discharge and midnights on leave are none of the stay; a stay that ended lasted a day at least. Null while it lasts.</summary>
    public static int? Between(DateOnly? admitted, DateOnly? discharged, int leaveDays) =>
        admitted is { } from && discharged is { } to ? Math.Max(1, to.DayNumber - from.DayNumber - leaveDays) : null;
}
