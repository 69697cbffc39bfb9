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

        if (best.Count == 0 || best.Values.Max(c => c.Coverage) < 0.97f)
        {
            foreach (var reading in readings.Take(2))
            {
                Run(work, reading, correct: true, wanted, max, best);
            }
        }

        _spare.Add(work);
        return [.. best.Values.OrderByDescending(c => c.Score).ThenBy(c => c.Row).Take(max)];
    }

    /// <summary>How misspelled words of the query were read, as far as the words stand in the place found.</summary>
    public IEnumerable<string> Corrections(Candidate candidate, string place)
    {
        if (!candidate.Corrected)
        {
            return [];
        }

        var words = WordSplitter.Split(place, keepAll: true).Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        return from word in candidate.Reading.Words
               where !words.Contains(word)
               let read = _expander.Expand(word, correct: true).Where(e => e.Corrected).Select(e => _vocabulary.Text(e.Word)).FirstOrDefault(words.Contains)
               where read is not null
               select $"{word} read as {read}";
    }

    /// <summary>Rows of all codes of which a phrase covers every word of the query, in code order.</summary>
    public SortedSet<int> All(string query, Func<int, bool> wanted)
    {
        var rows = new SortedSet<int>();
        var work = _spare.TryTake(out var spare) ? spare : new SearchWork(_kind.Length);
        foreach (var reading in _reader.Read(query).Where(r => r.Words.Count > 0))
        {
            Match(work, reading, correct: false, out _);
            var every = reading.Words.Count >= 32 ? uint.MaxValue : (1u << reading.Words.Count) - 1;
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
        Span<float> worth = stackalloc float[weights.Length];
        weights.CopyTo(worth);
        var keep = Math.Max(Kept, 3 * max);
        var single = new PriorityQueue<int, float>();
        var runs = new PriorityQueue<int, float>();
        var counts = _count.Ints();
        for (var i = 0; i < work.Count; i++)
        {
            var text = work.Touched[i];
            var score = Score(work, text, work.InQuery[text] / total);
            Keep(counts[text] > 1 ? runs : single, text, score, keep);
        }

        foreach (var (text, _) in single.UnorderedItems)
        {
            var row = _first.Ints()[text];
            if (wanted(row))
            {
                var coverage = work.InQuery[text] / total;
                Offer(best, new(row, text, Score(work, text, coverage) * reading.Factor, reading, coverage, correct));
            }
        }

        foreach (var (text, _) in runs.UnorderedItems)
        {
            OfferRun(work, text, worth, total, reading, correct, wanted, best);
        }

        work.Clear();
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
        foreach (var (_, w) in order)
        {
            // A phrase that lacks all the telling words so far cannot cover enough of the query any more.
            var open = remaining >= Enough * total;
            foreach (var expansion in expansions[w])
            {
                Post(work, expansion, w, weights[w], open);
            }

            remaining -= weights[w];
        }

        return weights;
    }

    // A word nobody knows still counts: it keeps the coverage below the mark that makes the search look for misspellings.
    float Weight(List<Expansion> expansions) => expansions.Count == 0 ? 4f : _vocabulary.InQuery(expansions[0].Word);

    void Post(SearchWork work, Expansion expansion, int word, float weight, bool open)
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
            query[number] += inQuery;
            if ((posting & SearchIndexWriter.Essential) != 0)
            {
                text[number] += inText;
            }
        }

        work.Count = count;
    }

    float Score(SearchWork work, int text, float coverage)
    {
        var length = _length.Floats()[text];
        var named = length <= 0 ? 1f : Math.Min(1f, work.InText[text] / length);
        var (kind, replaced) = Kind(text);
        return coverage * coverage * coverage * (0.55f + (0.45f * named)) * Weights.Of(kind) * (replaced ? 0.97f : 1f);
    }

    void OfferRun(SearchWork work, int text, ReadOnlySpan<float> worth, float total, QueryReading reading, bool correct, Func<int, bool> wanted, Dictionary<int, Candidate> best)
    {
        var (first, count) = (_first.Ints()[text], _count.Ints()[text]);
        var own = work.Matched[text];
        var coverage = work.InQuery[text] / total;
        var leaf = BestBelow(work, first, Math.Min(count, LargestRun), own, worth, wanted, out var added);
        var covered = Math.Min(1f, coverage + (added / total));
        var score = Score(work, text, covered) * reading.Factor;
        if (leaf >= 0)
        {
            Offer(best, new(leaf, text, score, reading, covered, correct));
        }

        if (!_codes.Billable(first) && wanted(first) && IsHeaderOf(first, count))
        {
            Offer(best, new(first, text, (Score(work, text, coverage) * reading.Factor) - 0.0001f, reading, coverage, correct));
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
