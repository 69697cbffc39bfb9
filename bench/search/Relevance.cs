using Custodian.CodeBooks;

namespace Custodian.SearchBench;

/// <summary>Hit at 1, hit at 5 and mean reciprocal rank (first 20) by kind of query.</summary>
internal static class Relevance
{
    public static void Report(CodeShelf shelf, List<Query> queries, bool misses)
    {
        var ranks = new List<(Query Query, int Rank)>();
        foreach (var query in queries)
        {
            var book = shelf.For(query.System, new DateOnly(2026, 1, 15)).Book!;
            var hits = book.Search(query.Text, 20);
            var rank = hits.ToList().FindIndex(h => query.Accepts(h.Code)) + 1;
            ranks.Add((query, rank));
            if (misses && rank is 0 or > 5)
            {
                Console.WriteLine($"{query.Kind} | {query.Text} | wanted {string.Join(' ', query.Expected)} | rank {rank} | got {string.Join("; ", hits.Take(5).Select(h => h.Dotted + " " + h.Title))}");
            }
        }

        Console.WriteLine($"{"kind",-28}{"n",5}{"hit@1",8}{"hit@5",8}{"MRR",8}");
        foreach (var kind in ranks.GroupBy(r => r.Query.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).Append(null))
        {
            var set = kind?.ToList() ?? ranks;
            Console.WriteLine($"{kind?.Key ?? "all",-28}{set.Count,5}{Share(set, 1),8:0.000}{Share(set, 5),8:0.000}{set.Average(r => r.Rank == 0 ? 0 : 1.0 / r.Rank),8:0.000}");
        }
    }

    static double Share(List<(Query Query, int Rank)> set, int within) => set.Average(r => r.Rank > 0 && r.Rank <= within ? 1.0 : 0);
}
