using System.Collections.Frozen;

namespace Custodian.Matching.Standard;

/// <summary>Groups of given names by which one person may be known (English, American and Spanish usage; own table).</summary>
static class Nicknames
{
    static readonly FrozenDictionary<string, int[]> Groups = Read();

    /// <summary>The groups a folded given name stands in, ascending; empty for a name without any.</summary>
    public static int[] GroupsOf(string name) => Groups.TryGetValue(name, out var groups) ? groups : [];

    /// <summary>True when two ascending lists of groups have one in common.</summary>
    public static bool Meet(int[] a, int[] b)
    {
        var i = 0;
        var j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                return true;
            }

            _ = a[i] < b[j] ? i++ : j++;
        }

        return false;
    }

    static FrozenDictionary<string, int[]> Read()
    {
        using var text = new StreamReader(typeof(Nicknames).Assembly.GetManifestResourceStream("nicknames.txt")!);
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; text.ReadLine() is { } line; number++)
        {
            foreach (var name in line[0] == '#' ? [] : line.Split(' ').Select(Latin.Fold).Distinct())
            {
                (groups.TryGetValue(name, out var of) ? of : groups[name] = []).Add(number);
            }
        }

        return groups.ToFrozenDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal);
    }
}
