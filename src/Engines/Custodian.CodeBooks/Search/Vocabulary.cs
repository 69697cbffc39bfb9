using System.Numerics;
using System.Text;
using Custodian.CodeBooks.Format;
using Custodian.Packs;

namespace Custodian.CodeBooks.Search;

/// <summary>The sorted words of a pack's search index with their postings, read by spans.</summary>
internal sealed class Vocabulary(PackImage pack)
{
    readonly ReadOnlyMemory<byte> _text = pack.SectionMemory("find.words");
    readonly ReadOnlyMemory<byte> _at = pack.SectionMemory("find.words.at");
    readonly ReadOnlyMemory<byte> _signatures = pack.SectionMemory("find.sign");
    readonly ReadOnlyMemory<byte> _inText = pack.SectionMemory("find.intext");
    readonly ReadOnlyMemory<byte> _inQuery = pack.SectionMemory("find.inquery");
    readonly ReadOnlyMemory<byte> _posts = pack.SectionMemory("find.posts");
    readonly ReadOnlyMemory<byte> _postsAt = pack.SectionMemory("find.posts.at");

    public int Count => _signatures.Length / sizeof(uint);

    public float InText(int word) => _inText.Floats()[word];

    public float InQuery(int word) => _inQuery.Floats()[word];

    public int Postings(int word)
    {
        var at = _postsAt.Ints();
        return at[word + 1] - at[word];
    }

    public ReadOnlySpan<uint> Posts(int word)
    {
        var at = _postsAt.Ints();
        return _posts.UInts()[at[word]..at[word + 1]];
    }

    public ReadOnlySpan<byte> Bytes(int word)
    {
        var at = _at.Ints();
        return _text.Span[at[word]..at[word + 1]];
    }

    public string Text(int word) => Encoding.ASCII.GetString(Bytes(word));

    /// <summary>The word's number, or the complement of where it would stand.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Bytes(middle).SequenceCompareTo(word);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>The run of words that begin with a prefix.</summary>
    public (int First, int End) Beginning(ReadOnlySpan<byte> prefix)
    {
        var first = Find(prefix);
        first = first < 0 ? ~first : first;
        var (low, high) = (first, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Bytes(middle).StartsWith(prefix) ? (middle + 1, high) : (low, middle);
        }

        return (first, low);
    }

    /// <summary>Words within <paramref name="limit"/> edits of a word that is written otherwise.</summary>
    public void Near(ReadOnlySpan<byte> word, uint signature, int limit, List<(int Word, int Edits)> found)
    {
        var signatures = _signatures.UInts();
        var at = _at.Ints();
        var text = _text.Span;
        for (var i = 0; i < signatures.Length; i++)
        {
            var length = at[i + 1] - at[i];
            if (BitOperations.PopCount(signatures[i] ^ signature) > 2 * limit || Math.Abs(length - word.Length) > limit)
            {
                continue;
            }

            var edits = Spelling.Distance(word, text.Slice(at[i], length), limit);
            if (edits > 0 && edits <= limit)
            {
                found.Add((i, edits));
            }
        }
    }
}
