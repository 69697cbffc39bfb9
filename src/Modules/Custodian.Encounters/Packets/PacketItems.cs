using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Packets;

/// <summary>The row of a form, made when it is touched first.</summary>
static class PacketItems
{
    public static async Task<Outcome<(EncounterView Visit, PacketForm Form, PacketItem Item)>> Open(SliceContext s, EncounterId encounter, string code, long version)
    {
        if (await EncounterRecords.Find(s, encounter) is not { } visit)
        {
            return EncounterVersions.NotFound;
        }

        s.Accessed(visit.PatientId, visit.Id, detail: $"form {code}");
        if ((await FacilityForms.Of(s, visit.FacilityId)).Find(code, visit, s.Now) is not { } form)
        {
            return Problem.NotFound("ENC-0151", "There is no such form. Open the packet of the visit again.");
        }

        var item = await s.Db.Set<PacketItem>().AsTracking().SingleOrDefaultAsync(i => i.EncounterId == encounter && i.Form == code, s.Stop);
        if (item is { State: PacketState.Signed or PacketState.Filed })
        {
            return Problem.Conflict("ENC-0155", "This form is signed already. Its document is filed in the chart; retract it there if it is wrong.");
        }

        if ((item?.Version ?? 0) != version)
        {
            return Problem.Stale("ENC-0154", "This form changed while you worked. Nothing was saved. Open the packet again.");
        }

        if (item is null)
        {
            item = new PacketItem { Id = s.Ids.Next(), EncounterId = encounter, PatientId = visit.PatientId, Form = code, State = PacketState.Needed };
            s.Db.Add(item);
        }

        item.FormVersion = form.Version;
        return (visit, form, item);
    }
}
