using Custodian.Encounters.Packets;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;

namespace Custodian.Encounters.SetForms;

/// <summary>The forms of a facility's packets, as they are asked for now.</summary>
static class ListForms
{
    public static readonly Slice<FacilityId?, FormList> Definition = Slice.Read<FacilityId?, FormList>("encounters.list-forms", "encounters.settings", Scope.System, Handle);

    static async Task<Outcome<FormList>> Handle(SliceContext s, FacilityId? asked)
    {
        var facilities = await FacilityRecords.Own(s);
        if (facilities.Count == 0)
        {
            return Problem.NotFound("ENC-0119", "No facility is set up yet. Ask your administrator to add one.");
        }

        var facility = facilities.FirstOrDefault(f => f.Id == asked) ?? facilities[0];
        return new FormList((await FacilityForms.Of(s, facility.Id)).At(s.Now), facilities, facility.Id);
    }
}

public sealed record FormList(IReadOnlyList<PacketForm> Forms, IReadOnlyList<FacilityView> Facilities, FacilityId Facility);
