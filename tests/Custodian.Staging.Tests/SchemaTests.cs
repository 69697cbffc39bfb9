namespace Custodian.Staging.Tests;

/// <summary>What others ask of schemas: edits, pages and the command line.</summary>
public class SchemaTests
{
    [Fact]
    public void An_input_shows_its_codes_with_labels()
    {
        var codes = Algorithms.Open(Algorithms.Eod).Schema("breast")!.Input("her2_summary")!.Codes;

        Assert.Contains(codes, c => c.Code == "0" && c.Label.Contains("negative", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(codes, c => c.Code == "9");
    }

    [Theory]
    [InlineData("nodes_pos", "05", true)]
    // A range of numbers such as 01-89 compares numbers, however they are written.
    [InlineData("nodes_pos", "5", true)]
    [InlineData("nodes_pos", "5.0", false)]
    [InlineData("nodes_pos", "ZZ", false)]
    [InlineData("year_dx", "2026", true)]
    [InlineData("year_dx", "2027", false)]
    [InlineData("no_such_input", "1", false)]
    public void A_value_is_looked_up_in_the_table_of_its_input(string key, string value, bool expected)
    {
        var algorithm = Algorithms.Open(Algorithms.Eod);

        Assert.Equal(expected, algorithm.Accepts(algorithm.Schema("breast")!, key, value, Algorithms.CurrentYear));
    }

    [Fact]
    public void Schemas_are_found_by_site_alone_by_histology_alone_and_not_by_a_discriminator_alone()
    {
        var algorithm = Algorithms.Open(Algorithms.Eod);

        Assert.Contains(algorithm.Find("C509", null), s => s.Id == "breast");
        Assert.Contains(algorithm.Find(null, "8500"), s => s.Id == "breast");
        Assert.Empty(algorithm.Find("C509", null, [new("behavior", "3")]));
        Assert.Empty(algorithm.Find(null, null));
        Assert.Empty(algorithm.Find("C509", "0000"));
    }

    [Fact]
    public void A_schema_names_its_outputs_mappings_and_tables()
    {
        var schema = Algorithms.Open(Algorithms.Eod).Schema("breast")!;

        Assert.Contains(schema.Outputs, o => o.Key == "ss2018_derived" && o.NaaccrXmlId == "derivedSummaryStage2018");
        Assert.Equal(["summary_stage_2018"], schema.Mappings.Select(m => m.Id));
        Assert.Contains(schema.Tables, t => t.Id == "nodes_daj");
        Assert.Null(Algorithms.Open(Algorithms.Eod).Schema("no_such_schema"));
    }
}
