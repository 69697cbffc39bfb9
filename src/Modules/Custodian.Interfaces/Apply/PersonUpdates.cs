using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A28 and A31: the person alone; a PV1 in them is not a visit.</summary>
static class PersonUpdates
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender) =>
        (await People.Upsert(s, sender, sender.Message.Pid)).Then(id => new Applied(id, null));
}
