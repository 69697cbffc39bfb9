using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.WriteClaims;

/// <summary>Control numbers of one receiver, 1 to 999999999 (ISA13).</summary>
static class ControlNumbers
{
    /// <summary>The row is locked by the update until the transaction ends, so two files never get one number.</summary>
    public static async Task<int> Next(SliceContext s, FacilityId facility, string receiver)
    {
        var counter = s.Db.Set<ReceiverCounter>().Where(c => c.FacilityId == facility && c.ReceiverId == receiver);
        if (await counter.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1), s.Stop) == 0)
        {
            // Two first files at once: the key lets one of them in, the other is told to repeat.
            s.Db.Add(new ReceiverCounter { FacilityId = facility, ReceiverId = receiver, Last = 1 });
            return 1;
        }

        return await counter.AsNoTracking().Select(c => c.Last).SingleAsync(s.Stop);
    }
}
