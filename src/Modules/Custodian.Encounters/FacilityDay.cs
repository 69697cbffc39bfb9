using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;

namespace Custodian.Encounters;

/// <summary>Turns instants into the facility's own calendar days and clock times.</summary>
public readonly record struct FacilityDay(TimeZoneInfo Zone)
{
    public static async Task<FacilityDay> Of(SliceContext s, FacilityId facility)
    {
        var found = await PatientRecords.FindFacility(s, facility);
        return new(found is not null && TimeZoneInfo.TryFindSystemTimeZoneById(found.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc);
    }

    public DateOnly? Day(DateTime? utc) => utc is { } instant ? DateOnly.FromDateTime(Local(instant)) : null;

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>A clock time of the facility as UTC. A time skipped by the spring change is taken as one hour later.</summary>
    public DateTime Utc(DateTime local)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(plain) ? plain.AddHours(1) : plain, Zone);
    }
}
