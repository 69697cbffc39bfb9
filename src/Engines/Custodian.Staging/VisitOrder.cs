namespace Custodian.Staging;

/// <summary>
/// The order in which inputs are checked. The rules leave it open; the publisher's program walks a hash table, and its order is kept so that
/// lists of errors can be compared with the publisher's one by one.
/// </summary>
static class VisitOrder
{
    const int SmallestTable = 16;

    /// <summary>Keys in the order of a table that grew while they were added.</summary>
    public static IEnumerable<string> OfGrown(IReadOnlyCollection<string> keys)
    {
        var places = SmallestTable;
        while (keys.Count > places * 3 / 4)
        {
            places *= 2;
        }

        return keys.OrderBy(k => Place(k, places));
    }

    /// <summary>Keys in the order of a table that was copied from such a table.</summary>
    public static IEnumerable<string> OfCopied(IReadOnlyCollection<string> keys)
    {
        var places = 1;
        while (places < (int)((keys.Count / 0.75f) + 1f))
        {
            places *= 2;
        }

        return OfGrown(keys).OrderBy(k => Place(k, places));
    }

    static uint Place(string key, int places)
    {
        uint hash = 0;
        foreach (var c in key)
        {
            hash = unchecked((hash * 31) + c);
        }

        return (hash ^ (hash >> 16)) & (uint)(places - 1);
    }
}
