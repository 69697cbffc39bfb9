namespace Custodian.CodeBooks.Tests;

public class ShelfTests
{
    [Theory]
    [InlineData("2024-10-01", "FY2025")]
    [InlineData("2025-09-30", "FY2025")]
    [InlineData("2025-10-01", "FY2026")]
    [InlineData("2026-12-31", "FY2026")]
    public void The_date_chooses_the_edition(string day, string edition) =>
        Assert.Equal(edition, OfficialBooks.Shelf.For(CodeSystems.Icd10Cm, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Book!.Edition);

    [Fact]
    public void A_day_before_every_edition_is_said_so()
    {
        var choice = OfficialBooks.Shelf.For(CodeSystems.Icd10Cm, new(2015, 10, 1));

        Assert.Null(choice.Book);
        Assert.Contains("01-Oct-2015", choice.Reason, StringComparison.Ordinal);
        Assert.Contains("FY2025 (01-Oct-2024 to 30-Sep-2025)", choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_system_is_said_so() => Assert.Contains("No edition of cpt", OfficialBooks.Shelf.For("cpt", new(2026, 1, 1)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_single_old_year_is_closed()
    {
        var packs = OfficialBooks.Compile(new Import.Icd10PcsCompiler(), "coding/icd10-fy2025").Packs;

        Assert.Equal(new DateOnly(2025, 9, 30), packs.Single().Manifest.Through);
    }
}
