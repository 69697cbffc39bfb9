using Custodian.Encounters;
using Custodian.Ui;

namespace Custodian.Records;

/// <summary>Instants as the facility's clock shows them.</summary>
public static class FacilityTime
{
    public static DateTimeOffset At(this FacilityDay day, DateTime utc)
    {
        var local = day.Local(utc);
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), day.Zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
    }

    /// <summary><c>12-Sep-2026 08:31 UTC-04:00</c>: documents carry their zone.</summary>
    public static string Stamp(this FacilityDay day, DateTime utc)
    {
        var at = day.At(utc);
        return Show.DateTime(at, "UTC" + at.ToString("zzz", System.Globalization.CultureInfo.InvariantCulture));
    }
}
