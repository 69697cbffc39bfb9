using System.Diagnostics;
using Custodian.CodeBooks;
using Custodian.SearchBench;

// Usage: <folder of official files> eval [queries.tsv] | time [queries.tsv] | fts | ask <system> <words…> | miss [queries.tsv] | gen | genmiss
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: Custodian.SearchBench <reference folder> eval|miss|time [queries.tsv] | fts | gen|genmiss | ask <system> <words>");
    return 2;
}

var shelf = BookShop.Open(args[0]);
var queries = Path.Combine(AppContext.BaseDirectory, "queries.tsv");
switch (args[1])
{
    case "eval" or "miss":
        Relevance.Report(shelf, QueryFile.Read(args.Length > 2 ? args[2] : queries), misses: args[1] == "miss");
        return 0;
    case "gen" or "genmiss":
        Relevance.Report(shelf, Generated.From(shelf, 300), misses: args[1] == "genmiss");
        return 0;
    case "fts":
        Fts.Compare(shelf, QueryFile.Read(queries));
        return 0;
    case "time":
        Latency.Report(shelf, QueryFile.Read(args.Length > 2 ? args[2] : queries));
        return 0;
    default:
        var book = shelf.For(args[2], new DateOnly(2026, 1, 15)).Book!;
        foreach (var query in string.Join(' ', args[3..]).Split('|'))
        {
            var watch = Stopwatch.StartNew();
            var hits = book.Search(query, 10);
            Console.WriteLine($"## {query}  ({watch.Elapsed.TotalMilliseconds:0.0} ms)");
            foreach (var hit in hits)
            {
                Console.WriteLine($"  {hit.Score,7:0.000} {hit.Dotted,-9} {(hit.Billable ? ' ' : '+')} {hit.Title} [{hit.Why}]");
            }
        }

        return 0;
}
