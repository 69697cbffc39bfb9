using Custodian.Interfaces.Model;
using Custodian.Patients.Views;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces;

/// <summary>A message lies at the facility whose code its sender names (MSH-4). One of a facility nobody set up is for callers without a limit.</summary>
static class MessagePlaces
{
    public static Task<IQueryable<InboundMessage>> At(SliceContext s, IQueryable<InboundMessage> messages) => At(s.Db, s.Caller, messages, s.Stop);

    public static async Task<IQueryable<InboundMessage>> At(CustodianDb db, Caller caller, IQueryable<InboundMessage> messages, CancellationToken stop)
    {
        if (caller.Facilities is null)
        {
            return messages;
        }

        var codes = await db.Set<FacilityView>().At(caller, f => f.Id).Select(f => f.Code).ToListAsync(stop);
        return messages.Where(m => codes.Contains(m.SendingFacility));
    }
}
