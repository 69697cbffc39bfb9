using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Model;
using Custodian.Store.Slices;

namespace Custodian.Patients.Merging;

/// <summary>Moves items through the modules that file them, and keeps each move: "filed in error, moved to".</summary>
static class RefiledItems
{
    /// <summary>Visits first: what belongs to a visit goes with it.</summary>
    static readonly string[] Order = ["visit", "document", "number"];

    /// <param name="ids">The records the items may lie under: an item that lies elsewhere by now is not moved.</param>
    /// <returns>Null when every item lies with <paramref name="to"/>.</returns>
    public static async Task<Problem?> Move(SliceContext s, IReadOnlyList<ItemChoice> chosen, IReadOnlyList<PatientId> ids, PatientId to, string reason)
    {
        foreach (var kind in s.Db.FiledItems.OrderBy(k => Array.IndexOf(Order, k.Kind)).ToList())
        {
            foreach (var choice in chosen.Where(c => c.Kind == kind.Kind))
            {
                if (await Move(s, kind, choice.Id, ids, to, reason.Trim()) is { } problem)
                {
                    return problem;
                }
            }
        }

        return null;
    }

    static async Task<Problem?> Move(SliceContext s, FiledItems kind, long id, IReadOnlyList<PatientId> ids, PatientId to, string reason)
    {
        var item = (await kind.List(s, [.. ids, to], null)).FirstOrDefault(i => i.Id == id);
        if (item is null)
        {
            return Problem.Stale("PAT-0214", "One of the items was moved by somebody else while you worked. Nothing was changed. Open the page again and choose anew.");
        }

        if (item.FiledUnder == to)
        {
            return null;
        }

        var moved = await kind.Refile(s, id, to, reason);
        s.Db.Add(new Refiling { Id = s.Ids.Next(), Kind = kind.Kind, Item = id, Text = item.Text, PatientId = item.FiledUnder, ToId = to, At = s.Now, By = s.Caller.Name, Reason = reason });
        return moved.Problem;
    }
}
