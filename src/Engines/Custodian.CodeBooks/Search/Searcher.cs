using System.Collections.Concurrent;
using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;
using Custodian.Packs;

namespace Custodian.CodeBooks.Search;

/// <summary>
/// Ranks the phrases of a book against a query. A phrase scores by how much of the query it covers (cubed: missing a word costs more than
/// saying one too many) and by how much of itself the query named; words are weighed by how telling they are. An incomplete code stands for
/// the code below it that fits the rest of the query best, or that the classification takes when nothing more is said.
/// </summary>
internal sealed class Searcher
{
    const int Kept = 120;
    const int LargestRun = 3000;
    const float Enough = 0.45f;
    const float Unspecified = 6f;
    const float DeniedQuality = 0.6f;
    const float Header = 0.95f;
    const float Unknown = 4f;
    const float MostCorrected = 6f;

    // Above this a query whose every word was matched is not searched again for misspellings; beginnings of words lie above it.
    const float Understood = 0.7f;

    // A phrase that covers less than this part of what the best one covers cannot come near the top.
    const float Near = 0.4f;

    // What the words of a code's own title decide between phrases.
    const float Title = 0.05f;

    readonly CodeTable _codes;
    readonly Vocabulary _vocabulary;
    readonly QueryReader _reader;
    readonly WordExpander _expander;
    readonly ReadOnlyMemory<byte> _first;
    readonly ReadOnlyMemory<byte> _count;
    readonly ReadOnlyMemory<byte> _kind;
    readonly ReadOnlyMemory<byte> _length;
    readonly ReadOnlyMemory<byte> _reference;
    readonly ReadOnlyMemory<byte> _plain;
    readonly ConcurrentBag<SearchWork> _spare = [];

    public Searcher(PackImage pack, CodeTable codes, PhraseBook phrases)
    {
        _codes = codes;
        _vocabulary = new(pack);
        _reader = new(phrases, _vocabulary);
        _expander = new(_vocabulary, phrases);
        _first = pack.SectionMemory("find.first");
        _count = pack.SectionMemory("find.count");
        _kind = pack.SectionMemory("find.kind");
        _length = pack.SectionMemory("find.length");
        _reference = pack.SectionMemory("find.ref");
        _plain = pack.SectionMemory("codes.plain");
    }

    public int Reference(int text) => _reference.Ints()[text];

    public int First(int text) => _first.Ints()[text];

    public (HitKind Kind, bool Replaced) Kind(int text)
    {
        var kind = _kind.Span[text];
        return ((HitKind)(kind & ~SearchIndexWriter.ReplacedFlag), (kind & SearchIndexWriter.ReplacedFlag) != 0);
    }

    /// <summary>The best phrase for each code, best code first.</summary>
    public List<Candidate> Rank(string query, Func<int, bool> wanted, int max)
    {
        var best = new Dictionary<int, Candidate>();
        var readings = _reader.Read(query);
        var work = _spare.TryTake(out var spare) ? spare : new SearchWork(_kind.Length);
        foreach (var reading in readings)
        {
            Run(work, reading, correct: false, wanted, max, best);
        }

        if (!best.Values.Any(c => c.Whole && c.Coverage >= Understood))
        {
            foreach (var reading in readings.Take(2))
            {
                Run(work, reading, correct: true, wanted, max, best);
            }
        }

        _spare.Add(work);
        return [.. best.Values.OrderByDescending(c => c.Score).ThenBy(c => c.Row).Take(max)];
    }

    /// <summary>Words of a query that no book has, each with the words it may have been meant for.</summary>
    public List<(string Word, List<string> Meant)> Corrections(QueryReading reading)
    {
        var found = new List<(string, List<string>)>();
        foreach (var word in reading.Words)
        {
            var meant = _expander.Expand(word, correct: true).Where(e => e.Corrected).Select(e => _vocabulary.Text(e.Word)).ToList();
            if (meant.Count > 0)
            {
                found.Add((word, meant));
            }
        }

        return found;
    }

    /// <summary>Rows of all codes of which a phrase covers every word of the query, in code order.</summary>
    public SortedSet<int> All(string query, Func<int, bool> wanted)
    {
        var rows = new SortedSet<int>();
        var work = _spare.TryTake(out var spare) ? spare : new SearchWork(_kind.Length);
        foreach (var reading in _reader.Read(query).Where(r => r.Words.Count > 0))
        {
            Match(work, reading, correct: false, out _);
            var every = Every(reading);
            for (var i = 0; i < work.Count; i++)
            {
                var text = work.Touched[i];
                if (work.Matched[text] == every)
                {
                    AddRun(rows, text, wanted);
                }
            }

            work.Clear();
        }

        _spare.Add(work);
        return rows;
    }

    void AddRun(SortedSet<int> rows, int text, Func<int, bool> wanted)
    {
        var first = _first.Ints()[text];
        var count = Kind(text).Kind == HitKind.Title ? 1 : _count.Ints()[text];
        for (var row = first; row < first + count; row++)
        {
            if (wanted(row))
            {
                rows.Add(row);
            }
        }
    }

    void Run(SearchWork work, QueryReading reading, bool correct, Func<int, bool> wanted, int max, Dictionary<int, Candidate> best)
    {
        if (reading.Words.Count == 0)
        {
            return;
        }

        var weights = Match(work, reading, correct, out var total);
        var (single, runs) = Top(work, total, Math.Max(Kept, 3 * max));
        var every = Every(reading);
        foreach (var (text, _) in single.UnorderedItems)
        {
            var row = First(text);
            if (wanted(row))
            {
                var coverage = work.InQuery[text] / total;
                Offer(best, new(row, text, Score(work, text, coverage) * ByTitle(work, row, total) * reading.Factor, reading, coverage, work.Matched[text] == every));
            }
        }

        foreach (var (text, _) in runs.UnorderedItems)
        {
            OfferRun(work, text, weights, total, reading, wanted, best);
        }

        work.Clear();
    }

    static uint Every(QueryReading reading) => (1u << reading.Words.Count) - 1;

    // The best phrases of single codes and of runs of codes, apart: a run may gain by the words its codes add.
    (PriorityQueue<int, float> Single, PriorityQueue<int, float> Runs) Top(SearchWork work, float total, int keep)
    {
        var single = new PriorityQueue<int, float>(keep + 1);
        var runs = new PriorityQueue<int, float>(keep + 1);
        var counts = _count.Ints();
        var lengths = _length.Floats();
        var kinds = _kind.Span;
        var most = 0f;
        foreach (var text in work.Touched.AsSpan(0, work.Count))
        {
            most = MathF.Max(most, work.InQuery[text]);
        }

        var least = most * Near;
        foreach (var text in work.Touched.AsSpan(0, work.Count))
        {
            if (work.InQuery[text] >= least)
            {
                Keep(counts[text] > 1 ? runs : single, text, Score(work.InQuery[text] / total, work.InText[text], lengths[text], kinds[text]), keep);
            }
        }

        return (single, runs);
    }

    float[] Match(SearchWork work, QueryReading reading, bool correct, out float total)
    {
        var words = reading.Words;
        var expansions = new List<Expansion>[words.Count];
        var weights = new float[words.Count];
        var order = new (int Postings, int Word)[words.Count];
        total = 0;
        for (var w = 0; w < words.Count; w++)
        {
            expansions[w] = _expander.Expand(words[w], correct);
            weights[w] = Weight(expansions[w]);
            order[w] = (expansions[w].Sum(e => _vocabulary.Postings(e.Word)), w);
            total += weights[w];
        }

        Array.Sort(order);
        var remaining = total;
        var denying = words.Any(w => w is "without" or "not" or "no");
        foreach (var (_, w) in order)
        {
            // A phrase that lacks all the telling words so far cannot cover enough of the query any more.
            var open = remaining >= Enough * total;
            foreach (var expansion in expansions[w])
            {
                Post(work, expansion, w, weights[w], open, denying);
            }

            remaining -= weights[w];
        }

        return weights;
    }

    // A word nobody knows still counts: it keeps the coverage below the mark that makes the search look for misspellings. A corrected word
    // does not count for more than a common one, or a slip that is near to a rare name would outweigh the rest of the query.
    float Weight(List<Expansion> expansions) => expansions.Count == 0 ? Unknown
        : expansions[0].Corrected ? MathF.Min(MostCorrected, _vocabulary.InQuery(expansions[0].Word)) : _vocabulary.InQuery(expansions[0].Word);

    void Post(SearchWork work, Expansion expansion, int word, float weight, bool open, bool denying)
    {
        var bit = 1u << word;
        var inQuery = weight * expansion.Quality;
        var inText = _vocabulary.InText(expansion.Word) * expansion.Quality;
        var (matched, query, text) = (work.Matched, work.InQuery, work.InText);
        var count = work.Count;
        foreach (var posting in _vocabulary.Posts(expansion.Word))
        {
            var number = (int)(posting >> 8);
            var already = matched[number];
            if (already == 0)
            {
                if (!open)
                {
                    continue;
                }

                work.Touched[count++] = number;
            }
            else if ((already & bit) != 0)
            {
                continue;
            }

            matched[number] = already | bit;
            query[number] += (posting & SearchIndexWriter.Denied) != 0 && !denying ? inQuery * DeniedQuality : inQuery;
            if ((posting & SearchIndexWriter.Essential) != 0)
            {
                text[number] += inText;
            }
        }

        work.Count = count;
    }

    // Of two codes that phrases fit equally well, the one whose own title says more of the query comes first: nonessential modifiers of the
    // index ("heart (acute) … chronic") cover words that the code does not mean. The title of a row is the phrase of the same number.
    static float ByTitle(SearchWork work, int row, float total) => 1f - Title + (Title * MathF.Min(1f, work.InQuery[row] / total));

    float Score(SearchWork work, int text, float coverage) => Score(coverage, work.InText[text], _length.Floats()[text], _kind.Span[text]);

    static float Score(float coverage, float inText, float length, byte kind)
    {
        var named = length <= 0 ? 1f : MathF.Min(1f, inText / length);
        var replaced = (kind & SearchIndexWriter.ReplacedFlag) != 0 ? 0.97f : 1f;
        return coverage * coverage * coverage * (0.55f + (0.45f * named)) * Weights.Of((HitKind)(kind & ~SearchIndexWriter.ReplacedFlag)) * replaced;
    }

    void OfferRun(SearchWork work, int text, ReadOnlySpan<float> worth, float total, QueryReading reading, Func<int, bool> wanted, Dictionary<int, Candidate> best)
    {
        var (first, count) = (_first.Ints()[text], _count.Ints()[text]);
        var own = work.Matched[text];
        var coverage = work.InQuery[text] / total;
        var leaf = BestBelow(work, first, Math.Min(count, LargestRun), own, worth, wanted, out var added);
        var whole = leaf >= 0 && (own | work.Matched[leaf]) == Every(reading);
        var covered = Math.Min(1f, coverage + (added / total));
        var score = Score(work, text, covered) * reading.Factor;
        if (leaf >= 0)
        {
            Offer(best, new(leaf, text, score * ByTitle(work, leaf, total), reading, covered, whole));
        }

        if (!_codes.Billable(first) && wanted(first) && IsHeaderOf(first, count))
        {
            Offer(best, new(first, text, Score(work, text, coverage) * reading.Factor * Header, reading, coverage, own == Every(reading)));
        }
    }

    bool IsHeaderOf(int first, int count) => count > 1 && first + 1 < _codes.Count && _codes.Parent(_codes.Key(first + 1)) == first;

    // Among the billable codes of a run: the one whose title covers most of what the phrase left open, and then says least beyond it.
    int BestBelow(SearchWork work, int first, int count, uint own, ReadOnlySpan<float> worth, Func<int, bool> wanted, out float added)
    {
        var lengths = _length.Floats();
        var (leaf, most, shortest) = (-1, -1f, float.MaxValue);
        for (var row = first; row < first + count; row++)
        {
            if (!_codes.Billable(row) || !wanted(row))
            {
                continue;
            }

            var more = Worth(work.Matched[row] & ~own, worth);
            var rest = lengths[row] - work.InText[row] - (Unspecified * _plain.Span[row]);
            if (more > most + 0.01f || (more > most - 0.01f && rest < shortest - 0.001f))
            {
                (leaf, most, shortest) = (row, Math.Max(more, most), rest);
            }
        }

        added = Math.Max(0, most);
        return leaf;
    }

    static float Worth(uint words, ReadOnlySpan<float> worth)
    {
        var sum = 0f;
        for (var w = 0; words != 0; w++, words >>= 1)
        {
            sum += (words & 1) != 0 ? worth[w] : 0;
        }

        return sum;
    }

    static void Keep(PriorityQueue<int, float> kept, int text, float score, int most)
    {
        if (kept.Count < most)
        {
            kept.Enqueue(text, score);
        }
        else if (kept.TryPeek(out _, out var worst) && score > worst)
        {
            kept.DequeueEnqueue(text, score);
        }
    }

    static void Offer(Dictionary<int, Candidate> best, Candidate candidate)
    {
        if (!best.TryGetValue(candidate.Row, out var old) || candidate.Score > old.Score)
        {
            best[candidate.Row] = candidate;
        }
    }
}
