using System.Numerics;
using System.Text;
using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Search;
using Custodian.Packs;

namespace Custodian.CodeBooks.Words;

/// <summary>
/// How the books' users say things: acronyms, lay words and brand names with what they stand for, and single words that mean the same.
/// Compiled into each pack from the word lists of this project and from the cross-references of the books themselves.
/// </summary>
internal sealed class PhraseBook
{
    public const int LongestPhrase = 6;
    const string Section = "words";

    readonly Dictionary<string, string[]> _readings = new(StringComparer.Ordinal);
    readonly Dictionary<string, string[]> _same = new(StringComparer.Ordinal);

    readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public PhraseBook(PackImage pack, PooledStrings pool)
    {
        var rows = pack.SectionMemory(Section).Ints();
        for (var i = 0; i + 1 < rows.Length; i += 2)
        {
            var key = pool[rows[i]];
            var values = pool[rows[i + 1]].Split('|');
            if (key.StartsWith('='))
            {
                _same[key[1..]] = values;
            }
            else
            {
                _readings[key] = values;
                _words.UnionWith(key.Split(' '));
            }
        }
    }

    public int Count => _readings.Count + _same.Count;

    /// <summary>What a phrase may stand for, likeliest first; empty when it stands for itself.</summary>
    public ReadOnlySpan<string> Readings(string key) => _readings.TryGetValue(key, out var found) ? found : default;

    /// <summary>Other words for the same thing.</summary>
    public ReadOnlySpan<string> Same(string word) => _same.TryGetValue(word, out var found) ? found : default;

    /// <summary>The word stands in some phrase or group: it is written as meant.</summary>
    public bool Knows(string word) => _words.Contains(word) || _same.ContainsKey(word);

    /// <summary>The word of a phrase that a misspelled word is nearest to, or null when none is within two edits.</summary>
    public string? Nearest(string word)
    {
        if (word.Length > Spelling.MaxWord || !Ascii.IsValid(word))
        {
            return null;
        }

        var bytes = Encoding.ASCII.GetBytes(word);
        var (signature, most) = (Spelling.Signature(word), word.Length >= 7 ? 2 : 1);
        string? nearest = null;
        Span<byte> other = stackalloc byte[Spelling.MaxWord];
        foreach (var known in _words)
        {
            if (known.Length < 5 || Math.Abs(known.Length - word.Length) > most || BitOperations.PopCount(Spelling.Signature(known) ^ signature) > 2 * most
                || !Encoding.ASCII.TryGetBytes(known, other, out var length))
            {
                continue;
            }

            var edits = Spelling.Distance(bytes, other[..length], most);
            if (edits < most || (edits == most && (nearest is null || string.CompareOrdinal(known, nearest) < 0)))
            {
                (nearest, most) = (known, edits);
            }
        }

        return nearest;
    }

    public static void Write(PackWriter pack, PooledStringsWriter pool, WordLists lists)
    {
        var rows = new List<int>();
        foreach (var (key, values) in lists.Readings.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            rows.Add(pool.Add(key));
            rows.Add(pool.Add(string.Join('|', values)));
        }

        foreach (var (key, values) in lists.Same.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            rows.Add(pool.Add("=" + key));
            rows.Add(pool.Add(string.Join('|', values)));
        }

        pack.Add(Section, rows);
    }
}
