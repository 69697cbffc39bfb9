using System.Runtime.InteropServices;
using System.Text;
using Custodian.CodeBooks.Format;
using Custodian.Packs;

namespace Custodian.CodeBooks.Search;

/// <summary>
/// Builds the inverted index of a pack: sorted vocabulary, and per word the phrases that hold it. A posting is the phrase's number shifted
/// by eight, with bit 7 set when the word is essential to the phrase and bit 6 when the phrase denies it ("without", "not").
/// </summary>
internal sealed class SearchIndexWriter
{
    public const uint Essential = 0x80;
    public const uint Denied = 0x40;

    readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    readonly List<List<uint>> _postings = [];
    readonly List<int> _first = [];
    readonly List<int> _count = [];
    readonly List<int> _reference = [];
    readonly List<byte> _kind = [];
    readonly Dictionary<int, uint> _seen = [];

    public const byte ReplacedFlag = 0x80;

    public void Add(in SearchText text)
    {
        var number = (uint)_kind.Count;
        _first.Add(text.First);
        _count.Add(text.Count);
        _reference.Add(text.Reference);
        _kind.Add((byte)((byte)text.Kind | (text.Replaced ? ReplacedFlag : 0)));
        _seen.Clear();
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = Number(text.Words[i].Text);
            var flag = text.Words[i].Optional ? 0 : Essential;
            var denied = text.Words[i].Denied ? Denied : 0;
            _seen[word] = _seen.TryGetValue(word, out var old) ? (old | flag) & ~(Denied & ~denied) : flag | denied;
        }

        foreach (var (word, info) in _seen)
        {
            _postings[word].Add((number << 8) | info);
        }
    }

    public void WriteTo(PackWriter pack)
    {
        var order = _words.OrderBy(w => w.Key, StringComparer.Ordinal).ToArray();
        var postings = new List<uint>();
        var starts = new List<int>();
        var text = new MemoryStream();
        var textStarts = new List<int>();
        var inText = new List<float>();
        var inQuery = new List<float>();
        var signatures = new List<uint>();
        var lengths = new float[_kind.Count];
        foreach (var (word, number) in order)
        {
            textStarts.Add((int)text.Length);
            text.Write(Encoding.ASCII.GetBytes(word));
            starts.Add(postings.Count);
            signatures.Add(Spelling.Signature(word));
            var telling = Weights.Telling(_postings[number].Count, _kind.Count);
            inText.Add(telling * Weights.InText(word));
            inQuery.Add(telling * Weights.InQuery(word));
            foreach (var posting in _postings[number])
            {
                lengths[posting >> 8] += (posting & Essential) != 0 ? inText[^1] : 0;
            }

            postings.AddRange(_postings[number]);
        }

        starts.Add(postings.Count);
        textStarts.Add((int)text.Length);
        pack.Add("find.words", text.ToArray()).Add("find.words.at", textStarts).Add("find.sign", signatures)
            .Add("find.intext", inText).Add("find.inquery", inQuery)
            .Add("find.posts", postings).Add("find.posts.at", starts)
            .Add("find.first", _first).Add("find.count", _count).Add("find.ref", _reference).Add("find.kind", _kind).Add("find.length", lengths);
    }

    int Number(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out var known);
        if (!known)
        {
            number = _postings.Count;
            _postings.Add([]);
        }

        return number;
    }
}
