using Custodian.Billing.Accounts;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Billing.ReleaseHolds;

/// <summary>Releases what billing may release on the chosen accounts. Holds of coding and of claim errors stay, and are named.</summary>
static class ReleaseHolds
{
    public static readonly Slice<Input, Result> Definition =
        Slice.Write<Input, Result>("billing.release-holds", Permissions.Work, Scope.List, AuditVerb.Unhold, Handle);

    /// <param name="Only">One reason; null for all that may be released.</param>
    public sealed record Input(IReadOnlyList<EncounterId> Encounters, HoldReason? Only = null);

    /// <param name="Stay">What still holds the accounts, in words with its count.</param>
    public sealed record Result(int Released, IReadOnlyList<string> Stay);

    static async Task<Outcome<Result>> Handle(SliceContext s, Input input)
    {
        var released = 0;
        List<HoldReason> stay = [];
        foreach (var encounter in input.Encounters.Distinct())
        {
            if (await AccountWork.Load(s, encounter) is { } work)
            {
                released += Release(work, input.Only);
                stay.AddRange(work.Holds.Where(h => h.ClearedAt is null).Select(h => h.Reason));
            }
        }

        var words = stay.GroupBy(r => r).OrderByDescending(g => g.Count()).Select(g => $"{HoldWords.Of(g.Key)} ({g.Count()}). {HoldWords.Ends(g.Key)}".TrimEnd()).ToList();
        return released == 0
            ? Problem.Conflict("BIL-0402", $"No hold was released. {(words.Count == 0 ? "Choose accounts with holds." : string.Join(" ", words))}")
            : new Result(released, words);
    }

    static int Release(AccountWork work, HoldReason? only)
    {
        var reasons = work.Holds.Where(h => h.ClearedAt is null && HoldWords.MayRelease(h.Reason) && (only is null || h.Reason == only)).Select(h => h.Reason).Distinct().ToList();
        foreach (var reason in reasons)
        {
            work.Clear(reason);
        }

        work.Settle();
        return reasons.Count;
    }
}
