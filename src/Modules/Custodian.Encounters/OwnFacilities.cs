using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;

namespace Custodian.Encounters;

/// <summary>The facilities a caller may work in, by code; all where none are named for them.</summary>
static class OwnFacilities
{
    public static async Task<IReadOnlyList<FacilityView>> Of(SliceContext s)
    {
        var all = await FacilityRecords.All(s);
        return s.Caller.Facilities is { } own && all.Any(f => own.Contains(f.Id)) ? [.. all.Where(f => own.Contains(f.Id))] : all;
    }
}
