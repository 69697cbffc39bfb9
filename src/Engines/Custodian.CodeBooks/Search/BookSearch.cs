using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks.Search;

/// <summary>Answers a query with codes: first those it writes as codes, then the best phrases, each with its reason.</summary>
internal sealed class BookSearch(CodeBook book, CodeTable codes, IndexTable index, PooledStrings pool, Searcher searcher)
{
    const double CodeScore = 100;

    public IReadOnlyList<CodeHit> Search(string query, int max, SearchOptions options)
    {
        var wanted = Filter(options);
        var hits = new List<CodeHit>();
        var taken = new HashSet<int>();
        foreach (var (row, why, score) in ByCode(query, max))
        {
            if (wanted(row) && taken.Add(row))
            {
                hits.Add(Hit(row, why, score, HitKind.Code));
            }
        }

        if (codes.Find(CodeKey.Of(query)) < 0)
        {
            hits.InsertRange(0, Replaced(query).Where(h => wanted(codes.Find(CodeKey.Of(h.Code)))));
        }

        if (options.FindAll)
        {
            hits.AddRange(searcher.All(query, wanted).Where(taken.Add).Take(max).Select(row => Hit(row, "Every word of the query", 1, HitKind.Title)));
            return Cut(hits, max);
        }

        // A text that reads as a code is not looked up as words as well: "C34" is not a word.
        if (hits.Count == 0 || query.Contains(' ', StringComparison.Ordinal))
        {
            var corrections = new Dictionary<QueryReading, List<(string Word, List<string> Meant)>>(ReferenceEqualityComparer.Instance);
            hits.AddRange(searcher.Rank(query, wanted, max).Where(c => taken.Add(c.Row)).Select(c => Hit(c, corrections)));
        }

        return Cut(hits, max);
    }

    static List<CodeHit> Cut(List<CodeHit> hits, int max)
    {
        if (hits.Count > max)
        {
            hits.RemoveRange(max, hits.Count - max);
        }

        return hits;
    }

    Func<int, bool> Filter(SearchOptions options)
    {
        if (!CodeKey.TryParse(options.Within, out var within, out var length))
        {
            return options.BillableOnly ? codes.Billable : _ => true;
        }

        var (first, last) = (within, CodeKey.LastBelow(within, length));
        return row => codes.Key(row) >= first && codes.Key(row) <= last && (!options.BillableOnly || codes.Billable(row));
    }

    IEnumerable<(int Row, string Why, double Score)> ByCode(string query, int max)
    {
        var text = query.Trim().TrimEnd('-', '.');
        if (text.Length > 12 || !LooksLikeCode(text) || !CodeKey.TryParse(text, out var key, out var length))
        {
            return Words(query);
        }

        return Beginning(key, length, max);
    }

    IEnumerable<(int Row, string Why, double Score)> Beginning(ulong key, int length, int max)
    {
        var exact = codes.Find(key);
        var (first, count) = codes.Run(key);
        if (exact >= 0)
        {
            yield return (exact, "Code " + book.Dotted(key), CodeScore);
        }

        // A long prefix opens to all codes below it; a header to its children first.
        var below = exact >= 0 && !codes.Billable(exact)
            ? Enumerable.Range(first, count).OrderBy(r => codes.Parent(codes.Key(r)) == exact ? 0 : 1)
            : Enumerable.Range(first, count).OrderBy(r => CodeKey.Length(codes.Key(r)));
        var n = 0;
        foreach (var row in below.Where(r => r != exact).Take(max))
        {
            yield return (row, "Code begins with " + book.Dotted(key), CodeScore - 1 - (0.01 * n++));
        }

        if (exact < 0 && count == 0 && length > 3)
        {
            var parent = codes.Parent(key);
            if (parent >= 0 && length <= 7)
            {
                yield return (parent, $"{book.Dotted(key)} is not in {book.Edition}; this is the longest part of it that is", CodeScore - 2);
            }
        }
    }

    // "E11.9 diabetes": a word that is a code as printed.
    IEnumerable<(int Row, string Why, double Score)> Words(string query)
    {
        foreach (var word in query.Split([' ', ',', ';', ':', '(', ')', '\t', '\n'], 24, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length is >= 3 and <= 9 && LooksLikeCode(word) && CodeKey.TryParse(word, out var key, out _) && codes.Find(key) is >= 0 and var row)
            {
                yield return (row, "Code " + book.Dotted(key), CodeScore);
            }
        }
    }

    IEnumerable<CodeHit> Replaced(string query)
    {
        var text = query.Trim();
        return text.Length <= 12 && LooksLikeCode(text)
            ? book.Replacements(text).Select(e => new CodeHit(
                e.Code, e.Dotted, e.LongTitle, e.Billable, $"{text.ToUpperInvariant()} is no longer in {book.Edition}; replaced by the conversion table", CodeScore, HitKind.Replacement))
            : [];
    }

    // Letters and digits with at least one digit, or seven characters of a procedure code.
    bool LooksLikeCode(string text) => text.Length is >= 2 and <= 12
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-')
        && text.Any(char.IsAsciiDigit)
        && (book.System != CodeSystems.Icd10Cm || (char.IsAsciiLetter(text[0]) && char.IsAsciiDigit(text[1])));

    CodeHit Hit(int row, string why, double score, HitKind kind)
    {
        var entry = book.Entry(row);
        return new(entry.Code, entry.Dotted, entry.LongTitle, entry.Billable, why, score, kind);
    }

    CodeHit Hit(Candidate candidate, Dictionary<QueryReading, List<(string Word, List<string> Meant)>> corrections)
    {
        var (kind, replaced) = searcher.Kind(candidate.Text);
        var (place, part) = Place(candidate, kind);
        var edition = book.Part(part) is { SameAsCodes: false } own ? own.Edition : null;
        var why = new List<string> { edition is null ? place : $"{place} ({edition} edition)" };
        if (replaced)
        {
            why.Add("its code was replaced by the conversion table");
        }

        why.AddRange(candidate.Reading.Replacements);
        why.AddRange(Corrected(candidate, place, corrections));
        return Hit(row: candidate.Row, string.Join("; ", why), candidate.Score, kind) with { SourceEdition = edition };
    }

    // Says how a misspelled word was read, when the word it was read as stands in the place found and the written one does not.
    List<string> Corrected(Candidate candidate, string place, Dictionary<QueryReading, List<(string Word, List<string> Meant)>> corrections)
    {
        var words = WordSplitter.Split(place + " " + codes.LongTitle(candidate.Row), keepAll: true).Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        if (candidate.Reading.Words.All(written => words.Any(w => w.StartsWith(written, StringComparison.Ordinal))))
        {
            return [];
        }

        if (!corrections.TryGetValue(candidate.Reading, out var found))
        {
            corrections.Add(candidate.Reading, found = searcher.Corrections(candidate.Reading));
        }

        return
        [
            .. from correction in found
               where !words.Any(w => w.StartsWith(correction.Word, StringComparison.Ordinal))
               let meant = correction.Meant.Find(words.Contains)
               where meant is not null
               select $"{correction.Word} read as {meant}",
        ];
    }

    (string Text, BookPart Part) Place(Candidate candidate, HitKind kind)
    {
        var reference = searcher.Reference(candidate.Text);
        return kind switch
        {
            HitKind.Title => (codes.Find(codes.Key(candidate.Row)) == searcher.First(candidate.Text) ? "Title" : "Title of " + book.Dotted(codes.Key(searcher.First(candidate.Text))), BookPart.Codes),
            HitKind.Inclusion => ("Includes: " + pool[reference], book.System == CodeSystems.IcdO3 ? BookPart.Terms : BookPart.Tabular),
            HitKind.Drug => ($"Table of drugs: {Path(reference)}, {Column(reference, DrugColumns)}", BookPart.DrugTable),
            HitKind.Neoplasm => ($"Neoplasm table: {Path(reference)}, {Column(reference, NeoplasmColumns)}", BookPart.NeoplasmTable),
            HitKind.ExternalCause => ("External cause index: " + Path(reference), BookPart.ExternalCauseIndex),
            _ => ("Index: " + Path(reference), BookPart.Index),
        };
    }

    static readonly string[] DrugColumns = ["poisoning, accidental", "poisoning, intentional self-harm", "poisoning, assault", "poisoning, undetermined", "adverse effect", "underdosing"];
    static readonly string[] NeoplasmColumns = ["malignant primary", "malignant secondary", "in situ", "benign", "uncertain behavior", "unspecified behavior"];

    static string Column(int reference, string[] columns) => columns[Math.Clamp((reference & 7) - 2, 0, 5)];

    string Path(int reference)
    {
        var titles = book.Index.Path(reference >> 3);
        var see = index.Text(reference >> 3, IndexTable.Code).Length == 0 ? index.Text(reference >> 3, IndexTable.See) : "";
        return string.Join(" > ", titles.Where(t => t.Length > 0)) + (see.Length > 0 ? ", see " + see : "");
    }
}
