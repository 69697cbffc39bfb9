using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A36: the patients merge and, when that was done, their accounts.</summary>
static class PatientAndAccountMerges
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        var people = await PatientMerges.Apply(s, sender);
        if (people.Problem is not null || people.Value.NoteCode.Length > 0)
        {
            return people;
        }

        await s.Db.SaveChangesAsync(s.Stop);
        return await AccountChanges.Apply(s, sender);
    }
}
