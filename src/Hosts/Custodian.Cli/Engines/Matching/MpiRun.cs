using System.Diagnostics;
using System.Globalization;
using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Matching.Files;

namespace Custodian.Cli.Engines.Matching;

/// <summary>Runs <c>mpi dedupe</c> and <c>mpi link</c>: reads, matches, writes the pairs, tells the totals.</summary>
static class MpiRun
{
    /// <summary>Findings told one by one; the rest is counted.</summary>
    const int MostTold = 200;

    public static Outcome<int> Execute(MpiRequest request)
    {
        var watch = Stopwatch.StartNew();
        var findings = new List<Finding>();
        using var first = Text(request.Words.First);
        using var second = request.Words.Second is { } path ? Text(path) : null;
        var records = RecordFile.Open(first, request.Map, findings);
        var others = second is null ? default : RecordFile.Open(second, request.Map, findings);
        if (!records.Ok || (second is not null && !others.Ok))
        {
            return records.Problem ?? others.Problem!;
        }

        var result = second is null
            ? FileMatching.Dedupe(records.Value.Records(), request.Options)
            : FileMatching.Link(records.Value.Records(), others.Value.Records(), request.Options);
        findings.AddRange(result.Findings);
        Write(request.Words.Output, result.Pairs);
        if (request.Words.ModelOutput is { } model)
        {
            File.WriteAllText(model, result.Model.ToJson());
        }

        Tell(request.Words, result, findings, watch.Elapsed);
        return findings.Exists(f => f.Severity >= Severity.Warning) ? ExitCodes.Findings : ExitCodes.Ok;
    }

    static StreamReader Text(string path) => new(LineInput.Open(path).Stream);

    static void Write(string path, IReadOnlyList<MatchedPair> pairs)
    {
        using var writer = path == LineInput.Standard ? null : new StreamWriter(path);
        var output = writer ?? Console.Out;
        output.WriteLine("id_a,id_b,score,decision");
        foreach (var pair in pairs)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DelimitedText.Field(pair.A)},{DelimitedText.Field(pair.B)},{pair.Score:0.######},{WordOf(pair.Decision)}"));
        }

        output.Flush();
    }

    static string WordOf(MatchDecision decision) => decision switch { MatchDecision.Link => "link", MatchDecision.Review => "review", _ => "no" };

    /// <summary>Totals and findings go where the pairs do not.</summary>
    static void Tell(MpiWords words, MatchResult result, List<Finding> findings, TimeSpan elapsed)
    {
        var to = words.Output == LineInput.Standard ? Console.Error : Console.Out;
        var links = result.Pairs.Count(p => p.Decision == MatchDecision.Link);
        var review = result.Pairs.Count(p => p.Decision == MatchDecision.Review);
        if (words.Json)
        {
            to.WriteLine(Terminal.JsonOf(new
            {
                result.Records, result.Scored, Links = links, Review = review, Seconds = Math.Round(elapsed.TotalSeconds, 3), FindingCount = findings.Count,
                Findings = findings.OrderByDescending(f => f.Severity).Take(MostTold),
            }));
            return;
        }

        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Records} records, {result.Scored} pairs scored, {links} linked, {review} for review, {elapsed.TotalSeconds:0.0} s"));
        foreach (var finding in findings.Where(f => f.Severity >= Severity.Warning).Take(MostTold))
        {
            to.WriteLine($"{finding.Severity,-7} {finding.Code}  {finding.Place}: {finding.Text}");
        }

        if (findings.Count > 0)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{findings.Count} findings, by code: {ByCode(findings)}"));
        }
    }

    static string ByCode(List<Finding> findings) =>
        string.Join(", ", findings.GroupBy(f => f.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Count()}")));
}
