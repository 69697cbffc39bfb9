using System.Diagnostics;
using Custodian.CodeBooks;

namespace Custodian.SearchBench;

/// <summary>Percentiles of single searches after warming up, twenty rounds over the query file and over hard queries.</summary>
internal static class Latency
{
    static readonly string[] Hard =
    [
        "e", "in", "a b c d e f g h i j k l m n o p", "initial encounter closed fracture left unspecified", "xqzzy wwvvu kkjjh", "diabtes mellitis with kidny complcation",
        "open approach percutaneous endoscopic", "subsequent encounter for open fracture type iiia with nonunion right", "pre con dis uns", "poisoning accidental",
        "unspecified", "malignant neoplasm", "other specified", "bypass artery open approach autologous tissue substitute", "replacment of joynt",
    ];

    public static void Report(CodeShelf shelf, List<Query> queries)
    {
        foreach (var system in queries.Select(q => q.System).Distinct())
        {
            var book = shelf.For(system, new DateOnly(2026, 1, 15)).Book!;
            var texts = queries.Where(q => q.System == system).Select(q => q.Text).Concat(Hard).Append(new string('x', 10_000)).ToList();
            var times = new List<(double Ms, string Text)>();
            for (var round = 0; round < 22; round++)
            {
                foreach (var text in texts)
                {
                    var start = Stopwatch.GetTimestamp();
                    book.Search(text);
                    if (round > 1)
                    {
                        times.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, text));
                    }
                }
            }

            times.Sort();
            Console.WriteLine($"{system}: {texts.Count} queries x 20: p50 {At(times, .5):0.00} ms, p95 {At(times, .95):0.00} ms, p99 {At(times, .99):0.00} ms, max {times[^1].Ms:0.00} ms");
            var medians = times.GroupBy(t => t.Text).Select(g => g.Select(t => t.Ms).Order().ElementAt(g.Count() / 2)).Order().ToList();
            Console.WriteLine($"    of the queries' medians: p95 {medians[(int)(.95 * (medians.Count - 1))]:0.00} ms, p99 {medians[(int)(.99 * (medians.Count - 1))]:0.00} ms, max {medians[^1]:0.00} ms");
            foreach (var slow in times.GroupBy(t => t.Text).Select(g => (g.Key, g.Select(t => t.Ms).Order().ElementAt(g.Count() / 2))).OrderByDescending(t => t.Item2).Take(5))
            {
                Console.WriteLine($"    {slow.Item2:0.00} ms median: {slow.Key[..Math.Min(60, slow.Key.Length)]}");
            }
        }
    }

    static double At(List<(double Ms, string Text)> times, double share) => times[(int)(share * (times.Count - 1))].Ms;
}
