using System.Globalization;
using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>
/// The paper form as a view of the claim that the 837I is written from. Twenty-two lines to a page; line 23 carries page numbers and, on the
/// last page, the totals.
/// </summary>
public static class Ub04
{
    public const int LinesPerPage = 22;

    /// <param name="created">Creation date of line 23; left empty when not given.</param>
    public static IReadOnlyList<Ub04Page> From(InstitutionalClaim claim, DateOnly? created = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var overflow = Ub04Overflow.Of(claim);
        var chunks = claim.Lines.Count == 0 ? [[]] : claim.Lines.Chunk(LinesPerPage).ToList();
        var pages = new List<Ub04Page>(chunks.Count);
        foreach (var (index, lines) in chunks.Index())
        {
            var sheet = new Ub04Sheet();
            Ub04Header.Fill(sheet, claim);
            Ub04Codes.Fill(sheet, claim);
            Ub04Lines.Fill(sheet, lines);
            FillTotals(sheet, claim, index + 1, chunks.Count, created);
            Ub04Payers.Fill(sheet, claim);
            Ub04Clinical.Fill(sheet, claim);
            pages.Add(new(index + 1, chunks.Count, sheet.Locators, overflow));
        }

        return pages;
    }

    static void FillTotals(Ub04Sheet sheet, InstitutionalClaim claim, int page, int pages, DateOnly? created)
    {
        sheet.Add("42.23", "Total line", page == pages ? "0001" : "");
        sheet.Add("43.23", "Page", string.Create(CultureInfo.InvariantCulture, $"PAGE {page} OF {pages}"));
        sheet.Add("45.23", "Created", Ub04Sheet.Date(created));
        if (page == pages)
        {
            sheet.Add("47.23", "Total charge", Ub04Sheet.Amount(claim.TotalCharge));
            var nonCovered = claim.Lines.Aggregate(Money.Zero, (sum, l) => sum + (l.NonCovered ?? Money.Zero));
            sheet.Add("48.23", "Total not covered", nonCovered == Money.Zero ? "" : Ub04Sheet.Amount(nonCovered));
        }
    }
}
