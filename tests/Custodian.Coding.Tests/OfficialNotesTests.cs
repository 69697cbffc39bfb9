using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Edits.Coding;
using Custodian.Edits.Tabular;
using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Coding.Tests;

/// <summary>The rules of the tabular list over the official book and the official claims.</summary>
public class OfficialNotesTests(ITestOutputHelper output)
{
    static readonly DateOnly Day = new(2026, 1, 15);

    static CodeBook Book => OfficialPacks.Shelf.Engine(OfficialPacks.Shelf.For(PackKinds.Icd10Cm, Day)!, CodeBook.Open);

    static TabularRules Rules => OfficialPacks.Shelf.Engine(OfficialPacks.Shelf.For(PackKinds.Icd10Cm, Day)!, _ => TabularBook.Rules(Book));

    [Fact]
    public void Nearly_all_notes_that_name_codes_are_read_in_full()
    {
        var facts = TabularBook.Facts(Book);
        var reader = TabularRules.ReaderOf(facts);
        var read = facts.Notes.Select(n => (n.Text, References: reader.Read(n.Text))).Where(n => n.References.Any).ToList();
        var rest = read.Where(n => n.References.Fault.Length > 0).ToList();
        output.WriteLine($"{read.Count - rest.Count} of {read.Count} in full, of {facts.Notes.Count} notes");
        rest.ForEach(n => output.WriteLine($"{n.References.Fault}: {n.Text}"));

        Assert.True(read.Count > 7000);
        Assert.True(rest.Count * 100 < read.Count, $"{rest.Count} of {read.Count}");
    }

    [Fact]
    public void Findings_of_the_reference_claims_stay_few_and_every_fix_settles_its_finding()
    {
        var claims = Claims().ToList();
        var (rules, facts) = (Rules, Facts());
        claims.ForEach(c => rules.Check(c, facts));
        var clock = Stopwatch.StartNew();
        var found = claims.Select(c => (Claim: c, Findings: rules.Check(c, facts))).ToList();
        output.WriteLine($"{claims.Count / clock.Elapsed.TotalSeconds:N0} claims a second, {claims.Count} claims");
        foreach (var kind in found.SelectMany(f => f.Findings).GroupBy(f => (f.Finding.Code, f.Finding.Severity)).OrderBy(g => g.Key.Code))
        {
            output.WriteLine($"{kind.Key.Code} {kind.Key.Severity}: {kind.Count() * 1000.0 / claims.Count:N1} in 1,000; e.g. {string.Join(" | ", kind.Skip(kind.Count() / 2).Take(3).Select(f => f.Finding.Text + " " + f.Finding.Source + " -> " + string.Join("; ", f.Fixes.Take(3).Select(x => x.Title))))}");
        }

        foreach (var (claim, findings) in found.Take(1500))
        {
            foreach (var finding in findings)
            {
                Assert.All(finding.Fixes, fix => Assert.DoesNotContain(finding.Key, rules.Check(With(claim, fix), facts).Select(f => f.Key)));
            }
        }
    }

    static CodingFacts Facts() => new(
        (code, _) => Book.IsValid(code), (_, _) => true, (_, _) => false,
        (code, _) => Book.Find(code)?.LongTitle.Contains("diseases classified elsewhere", StringComparison.OrdinalIgnoreCase) == true, new HashSet<string>(), _ => null);

    static CodedCase With(CodedCase coded, CodeFix fix)
    {
        var codes = fix.Apply([coded.Principal!.Value.Code, .. coded.Secondary.Select(s => s.Code)]);
        return coded with { Principal = codes.Count > 0 ? new(codes[0].Code) : null, Secondary = [.. codes.Skip(1).Select(c => new CodedDiagnosis(c.Code))] };
    }

    static IEnumerable<CodedCase> Claims()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Reference.Path("coding/cases/drg_mce_cases.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var claim = json.RootElement.GetProperty("claim");
            yield return new()
            {
                Admission = Day,
                Principal = new(Code(claim.GetProperty("pdx"))),
                Secondary = [.. claim.GetProperty("sdx").EnumerateArray().Select(s => new CodedDiagnosis(Code(s)))],
            };
        }
    }

    static string Code(JsonElement dx) => dx.ValueKind == JsonValueKind.Object ? dx.GetProperty("code").GetString() ?? "" : "";
}
