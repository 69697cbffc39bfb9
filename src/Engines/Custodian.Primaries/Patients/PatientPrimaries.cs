using System.Globalization;

namespace Custodian.Primaries;

/// <summary>
/// All tumours of a person against each other, and the number of primaries that follows. Tumours are taken by date of diagnosis; one that is a single
/// primary with any tumour before it is a recurrence or extension of that primary, and is abstracted once (SEER Program Coding and Staging Manual,
/// "Determining multiple primaries").
/// </summary>
public static class PatientPrimaries
{
    /// <summary>From here on NAACCR item 380 numbers tumours that are neither in situ nor malignant.</summary>
    const int FirstNonMalignant = 60;

    const int InSitu = 2;

    /// <summary>Compares every pair.</summary>
    /// <param name="tumours">In any order; answers use their places in this list.</param>
    public static PatientReview Review(MultiplePrimaries rules, IReadOnlyList<Tumour> tumours)
    {
        var order = Enumerable.Range(0, tumours.Count).OrderBy(i => tumours[i].Date.Earliest).ThenBy(i => tumours[i].Date.Latest).ToArray();
        var pairs = PairsOf(rules, tumours, order);
        var (separate, most) = Group(order, pairs, PrimaryResult.SinglePrimary);
        var (_, least) = Group(order, pairs, PrimaryResult.SinglePrimary, PrimaryResult.Questionable);
        return new(least, most, Places(tumours, order, separate), pairs);
    }

    static List<TumourPair> PairsOf(MultiplePrimaries rules, IReadOnlyList<Tumour> tumours, int[] order)
    {
        var pairs = new List<TumourPair>(order.Length * (order.Length - 1) / 2);
        for (var later = 1; later < order.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (first, second) = (tumours[order[earlier]], tumours[order[later]]);
                pairs.Add(new(order[earlier], order[later], rules.Decide(first, second)));
            }
        }

        return pairs;
    }

    /// <summary>The primary of each tumour, counted from 1, when the results named make tumours one.</summary>
    static (int[] PrimaryOf, int Count) Group(int[] order, List<TumourPair> pairs, params ReadOnlySpan<PrimaryResult> joining)
    {
        var (primaryOf, count, next) = (new int[order.Length], 0, 0);
        for (var later = 0; later < order.Length; later++)
        {
            var joined = 0;
            for (var earlier = 0; earlier < later; earlier++, next++)
            {
                joined = joined == 0 && joining.Contains(pairs[next].Decision.Result) ? primaryOf[order[earlier]] : joined;
            }

            primaryOf[order[later]] = joined > 0 ? joined : ++count;
        }

        return (primaryOf, count);
    }

    static TumourPlace[] Places(IReadOnlyList<Tumour> tumours, int[] order, int[] primaryOf)
    {
        var byPrimary = order.GroupBy(i => primaryOf[i]).OrderBy(g => g.Key).ToList();
        var malignant = byPrimary.Where(g => g.Any(i => tumours[i].Behaviour >= InSitu)).Select(g => g.Key).ToList();
        var others = byPrimary.Select(g => g.Key).Except(malignant).ToList();
        return [.. primaryOf.Select(p => new TumourPlace(p, malignant.Contains(p) ? Sequence(0, malignant, p) : Sequence(FirstNonMalignant, others, p)))];
    }

    /// <summary>The first number says that it is the only one of its series; several are counted from the number after.</summary>
    static string Sequence(int only, List<int> primaries, int primary) =>
        (primaries.Count == 1 ? only : only + 1 + primaries.IndexOf(primary)).ToString("00", CultureInfo.InvariantCulture);
}
