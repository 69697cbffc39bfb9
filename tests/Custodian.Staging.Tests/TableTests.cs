using CsCheck;
using Custodian.Staging.Values;

namespace Custodian.Staging.Tests;

public class TableTests
{
    static readonly string[] Corners = ["", "0", "00", "000", "5", "050", "99", "999", "1000", "12.5", "0.1", "-1", "XX9", "N0(mol-)", "2018", "C509", "é", "00000008", "9999999", "88.8"];

    public static TheoryData<string> All => Algorithms.All;

    [Theory, MemberData(nameof(All))]
    public void The_index_of_every_table_names_the_row_that_reading_row_by_row_finds(string edition)
    {
        var algorithm = Algorithms.Open(edition);
        var values = new CaseValues(algorithm.Keys.Count, algorithm.Literals);

        foreach (var table in algorithm.Tables)
        {
            foreach (var input in InputsFor(table))
            {
                values.Clear();
                foreach (var (slot, text) in table.Rules.InputSlots.Zip(input))
                {
                    values[slot] = values.Pack(text);
                }

                Assert.True(table.Rules.FirstRead(values, default) == table.Rules.FirstRow(values), $"{table.Id}: {string.Join(',', input)}");
            }
        }
    }

    [Fact]
    public void Every_text_packs_and_comes_back() => Gen.OneOf(Gen.String, Gen.String[Gen.Char.AlphaNumeric, 0, 8], Gen.Int[0, Corners.Length - 1].Select(i => Corners[i])).Sample(text =>
    {
        var values = new CaseValues(1, new LiteralPool(["N0(mol-)"]));

        Assert.Equal(text, values.Text(values.Pack(text)));
    });

    [Theory]
    [InlineData("000-988", "455", true)]
    [InlineData("000-988", "45", true)]
    [InlineData("000-988", "45.0", false)]
    [InlineData("000-988", "", false)]
    [InlineData("000-988", "9A8", false)]
    [InlineData("0.1-99.9", "5", true)]
    [InlineData("0.1-99.9", "99.91", false)]
    [InlineData("C000-C069", "C05", false)]
    [InlineData("C000-C069", "C0!5", false)]
    [InlineData("C000-C069", "C050", true)]
    [InlineData("1A-1F", "1C", true)]
    [InlineData("00-9A", "55", true)]
    [InlineData("N0(mol-)", "N0(mol-)", true)]
    [InlineData("5-", "5-", true)]
    [InlineData("", "", true)]
    [InlineData("1,,3", "", true)]
    [InlineData("*", "anything", true)]
    [InlineData("007", "7", false)]
    [InlineData("2004-{{year}}", "2020", true)]
    [InlineData("2004-{{year}}", "2027", false)]
    public void A_cell_holds_what_the_publishers_rules_say(string cell, string value, bool expected)
    {
        var values = new CaseValues(1, new LiteralPool(["N0(mol-)"]));
        values[0] = values.Pack("2026");
        var ranges = Custodian.Staging.Tables.CellText.Parse(cell, t => values.Pack(t), _ => 0);

        Assert.Equal(expected, ranges.Any(r => r.Contains(values.Pack(value), values)));
    }

    /// <summary>For each row the ends of its cells, then the corner values in every column.</summary>
    static IEnumerable<string[]> InputsFor(StagingTable table)
    {
        var columns = table.Rules.InputColumns;
        var rows = Enumerable.Range(0, Math.Min(table.RowCount, 60));
        foreach (var row in rows)
        {
            var ends = columns.Select(c => table.Cell(row, c).Split(',', '-')).ToList();
            yield return [.. ends.Select(e => e[0].Trim())];
            yield return [.. ends.Select(e => e[^1].Trim())];
        }

        foreach (var corner in Corners)
        {
            yield return [.. columns.Select(_ => corner)];
            yield return [.. columns.Select((c, i) => i == 0 ? corner : table.RowCount > 0 ? table.Cell(0, c).Split(',', '-')[0] : "")];
        }
    }
}
