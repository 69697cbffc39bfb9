namespace Custodian.Grouping.Tests;

/// <summary>What the grouper tells of single codes, against the publisher's tables.</summary>
public class CodeFactTests
{
    static MsDrgGrouper Grouper => MsDrgPacks.Grouper("43.1");

    [Fact]
    public void The_principals_that_cancel_a_code_are_those_whose_group_lists_it()
    {
        var groups = SourceTable.Rows("cc_exclusion_groups.tsv.gz").ToDictionary(r => r[0], r => r[1].Split(' '));
        var expected = SourceTable.Rows("cc_exclusion_by_pdx.tsv.gz", "431")
            .SelectMany(r => groups[r[2]], (r, listed) => (Listed: listed, Principal: r[0]))
            .ToLookup(p => p.Listed, p => p.Principal);

        foreach (var listed in expected.Where((_, i) => i % 250 == 0))
        {
            Assert.Equal(listed.Order(StringComparer.Ordinal), Grouper.PrincipalsExcluding(IcdCode.From(listed.Key)).Select(c => c.ToString()));
        }

        Assert.Equal(32, Grouper.PrincipalsExcluding(IcdCode.From("I50.33")).Count);
        Assert.Empty(Grouper.PrincipalsExcluding(IcdCode.From("Z00.00")));
        Assert.Empty(Grouper.PrincipalsExcluding(IcdCode.From("no code")));
    }

    [Theory]
    [InlineData("L89.153", 4)]
    [InlineData("T80.0XXA", 2)]
    [InlineData("I50.33", 0)]
    [InlineData("no code", 0)]
    public void A_code_on_a_list_of_hospital_acquired_conditions_says_its_category(string code, int category) =>
        Assert.Equal(category == 0 ? [] : new[] { category }, Grouper.HacCategories(IcdCode.From(code)));

    [Theory]
    [InlineData("I46.9", true)]
    [InlineData("I50.33", false)]
    [InlineData("no code", false)]
    public void Some_codes_are_major_only_of_patients_discharged_alive(string code, bool only) => Assert.Equal(only, Grouper.IsMccOnlyAlive(IcdCode.From(code)));

    [Theory]
    [InlineData("0DTJ4ZZ", true)]
    [InlineData("5A1955Z", true)]
    [InlineData("3E0234Z", false)]
    [InlineData("no code", false)]
    public void A_procedure_says_whether_some_list_names_it(string code, bool affects) => Assert.Equal(affects, Grouper.AffectsGroup(IcdCode.From(code)));
}
