using Custodian.CodeBooks;

namespace Custodian.SearchBench;

/// <summary>
/// Queries made from the books by rule and seed, so that no one chose them: titles with their words shuffled, cut to their beginnings, or
/// misspelled, and index paths read backwards. The code they were made from is the expected one.
/// </summary>
internal static class Generated
{
    static readonly string[] Dropped = ["of", "the", "and", "or", "in", "to", "by", "for", "with", "due", "encounter", "initial", "unspecified", "approach"];

    public static List<Query> From(CodeShelf shelf, int each)
    {
        var queries = new List<Query>();
        foreach (var system in (string[])[CodeSystems.Icd10Cm, CodeSystems.Icd10Pcs])
        {
            var book = shelf.For(system, new DateOnly(2026, 1, 15)).Book!;
            var random = new Random(20251001);
            var codes = book.All().Where(c => c.Billable && !c.LongTitle.Contains("subsequent", StringComparison.Ordinal) && !c.LongTitle.Contains("sequela", StringComparison.Ordinal)).ToArray();
            for (var i = 0; i < each; i++)
            {
                var code = codes[random.Next(codes.Length)];
                var words = Words(code.LongTitle);
                random.Shuffle(words);
                queries.Add(new("gen shuffled " + system, system, string.Join(' ', words), [code.Code]));
                queries.Add(new("gen beginnings " + system, system, string.Join(' ', words.Select(w => w.Length > 5 ? w[..5] : w)), [code.Code]));
                queries.Add(new("gen misspelled " + system, system, Misspelled(words, random), [code.Code]));
            }

            var terms = Enumerable.Range(0, book.Index.Count);
            foreach (var number in terms.OrderBy(_ => random.Next()).Take(each * 2))
            {
                var term = book.Index[number];
                if (term.Code.Length > 0 && book.Find(term.Code.TrimEnd('-')) is { } entry)
                {
                    queries.Add(new("gen index " + system, system, string.Join(' ', term.Path.Reverse()).Replace("NEC", "", StringComparison.Ordinal), [entry.Code + "*"]));
                }
            }
        }

        return queries;
    }

    static string[] Words(string title) =>
        [.. title.Split([' ', ',', '(', ')', '[', ']', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Dropped.Contains(w.ToLowerInvariant()))];

    static string Misspelled(string[] words, Random random)
    {
        var copy = words.ToArray();
        var longest = Array.IndexOf(copy, copy.MaxBy(w => w.Length)!);
        var word = copy[longest].ToCharArray();
        var at = 1 + random.Next(Math.Max(1, word.Length - 2));
        copy[longest] = random.Next(4) switch
        {
            0 => new string(word).Remove(at, 1),
            1 => new string(word).Insert(at, ((char)('a' + random.Next(26))).ToString()),
            2 when at + 1 < word.Length => new string([.. word[..at], word[at + 1], word[at], .. word[(at + 2)..]]),
            _ => new string([.. word[..at], (char)('a' + random.Next(26)), .. word[(at + 1)..]]),
        };
        return string.Join(' ', copy);
    }
}
