using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding;

/// <summary>Closing the open late documents of a case.</summary>
static class LateReview
{
    public static async Task Close(SliceContext s, EncounterId encounter, string note)
    {
        foreach (var late in await s.Db.Set<LateDocument>().AsTracking().Where(l => l.EncounterId == encounter && l.ReviewedAt == null).ToListAsync(s.Stop))
        {
            (late.ReviewedAt, late.ReviewedBy, late.Note) = (s.Now, s.Caller.Name, note);
        }
    }
}
