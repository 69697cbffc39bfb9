using System.IO.Compression;
using System.Text.Json;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Testing;

namespace Custodian.Edits.Tests.MedicareCodeEditor;

/// <summary>Claims with the results of CMS's own program (MCE 2.0, version 43.1).</summary>
public class MceCasesTests
{
    const string Cases = "coding/cases/drg_mce_cases.jsonl.gz";

    [Fact]
    public void Every_reference_claim_gets_the_edits_of_the_cms_program()
    {
        var mce = McePacks.Editor;
        var result = new MceResult();
        var differences = new List<string>();
        var read = 0;
        foreach (var line in Lines())
        {
            using var document = JsonDocument.Parse(line);
            var claim = MceJson.ReadClaim(document.RootElement.GetProperty("claim")).Value;
            mce.Edit(claim, result);
            var expected = JsonSerializer.Serialize(document.RootElement.GetProperty("mce"));
            var actual = MceJson.Write(claim, result);
            if (actual != expected)
            {
                differences.Add($"{document.RootElement.GetProperty("id").GetString()}: expected {expected} but was {actual}");
            }

            read++;
        }

        Assert.Empty(differences);
        Assert.Equal(14_132, read);
    }

    [Fact]
    public void A_reused_result_equals_a_fresh_one()
    {
        var mce = McePacks.Editor;
        var reused = new MceResult();
        foreach (var line in Lines().Take(2_000))
        {
            var claim = MceJson.ReadClaim(line).Value;
            mce.Edit(claim, reused);

            Assert.Equal(MceJson.Write(claim, mce.Edit(claim)), MceJson.Write(claim, reused));
        }
    }

    [Fact]
    public void Editing_into_a_used_result_allocates_nothing()
    {
        var mce = McePacks.Editor;
        var result = new MceResult();
        var claims = Lines().Take(500).Select(l => MceJson.ReadClaim(l).Value).ToArray();
        foreach (var claim in claims)
        {
            mce.Edit(claim, result);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var claim in claims)
        {
            mce.Edit(claim, result);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Every_edit_becomes_a_finding_that_names_its_source_and_code()
    {
        var mce = McePacks.Editor;
        foreach (var line in Lines())
        {
            var claim = MceJson.ReadClaim(line).Value;
            var result = mce.Edit(claim);
            var findings = MceFindings.Of(mce, claim, result);

            Assert.Equal(result.All.Select(result.Count).Sum(), findings.Count);
            Assert.All(findings, f => Assert.StartsWith("Medicare Code Editor v43.1, ", f.Source, StringComparison.Ordinal));
            Assert.All(findings, f => Assert.NotEmpty(f.Place));
        }
    }

    static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Reference.Path(Cases)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
