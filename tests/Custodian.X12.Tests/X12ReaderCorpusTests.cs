using System.Globalization;

namespace Custodian.X12.Tests;

/// <summary>Every file of the corpus, column by column, against an independent count.</summary>
public sealed class X12ReaderCorpusTests
{
    [Theory]
    [InlineData("transactions")]
    [InlineData("versions")]
    [InlineData("elem_sep")]
    [InlineData("comp_sep")]
    [InlineData("seg_term")]
    [InlineData("ISA")]
    [InlineData("GS")]
    [InlineData("ST")]
    [InlineData("segments")]
    [InlineData("CLM")]
    [InlineData("CLM02_sum")]
    [InlineData("SV1_SV2_charge_sum")]
    [InlineData("CLP")]
    [InlineData("b835_balance")]
    [InlineData("envelope_errors")]
    public void Column_agrees_with_the_independent_count_on_every_file(string column)
    {
        var files = Corpus.All();

        var differences = files.Where(f => Normal(column, f.Expected[column]) != Normal(column, Tally.Column(column, f.File)))
            .Select(f => $"{f.Name}: expected {f.Expected[column]}, read {Tally.Column(column, f.File)}").ToList();

        TestContext.Current.SendDiagnosticMessage($"{column}: {files.Count - differences.Count} of {files.Count}");
        Assert.True(differences.Count == 0, $"{column}: {files.Count - differences.Count} of {files.Count}\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void Every_file_of_the_corpus_reads_without_an_exception_when_cut_short_anywhere()
    {
        foreach (var file in Directory.EnumerateFiles(Testing.Reference.Path("interop/x12/files"), "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            var step = Math.Max(1, bytes.Length / 40);
            for (var length = 0; length < bytes.Length; length += step)
            {
                var cut = X12Reader.Read(bytes.AsMemory(0, length));
                Claim837I.Read(cut);
                Assert.NotEmpty(cut.Findings);
            }
        }
    }

    static string Normal(string column, string value) => column switch
    {
        "envelope_errors" => Tally.Labels(value),
        "CLM02_sum" or "SV1_SV2_charge_sum" when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) => amount.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value,
    };
}
