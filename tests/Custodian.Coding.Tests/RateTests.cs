using System.Net;
using AngleSharp.Html.Dom;
using Custodian.Coding.ReadRates;
using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Coding.Tests;

/// <summary>Base rates by discharge day.</summary>
public class RateTests
{
    [Theory, OnBothStores]
    public async Task A_stay_is_estimated_at_the_rate_of_its_discharge_whatever_is_entered_for_later(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        var usual = (await ward.Open(id)).BaseRate;

        await Set(ward, new(2026, 9, 1), 10_000m);
        await Set(ward, new(2026, 10, 1), 12_000m);
        await Set(ward, new(2026, 1, 1), 8_000m);

        Assert.Equal((Money.FromDollars(7_412m), Money.FromDollars(10_000m)), (usual, (await ward.Open(id)).BaseRate));
        await Set(ward, new(2026, 9, 1), 10_500m);
        Assert.Equal(Money.FromDollars(10_500m), (await ward.Open(id)).BaseRate);
    }

    [Theory, OnBothStores]
    public async Task The_history_says_who_entered_what_and_what_counts_now(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await Set(ward, new(2026, 9, 1), 10_000m);
        ward.Hospital.Clock.Advance(TimeSpan.FromMinutes(1));
        await Set(ward, new(2026, 9, 1), 10_500m);
        await Set(ward, new(2026, 10, 1), 12_000m);

        var facility = Assert.Single((await ward.Hospital.Run(ReadRates.ReadRates.Definition, default, Ward.Dube)).Value.Facilities);

        Assert.Equal([(12_000m, false), (10_500m, false), (10_000m, true)], facility.History.Select(r => (r.BaseRate.Dollars, r.Replaced)));
        Assert.Equal((10_500m, "ndube"), (facility.Current!.BaseRate.Dollars, facility.Current.SetBy));
    }

    [Theory, OnBothStores]
    public async Task Only_facilities_of_ones_own_are_shown_and_set(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var nowhere = Hospital.At(new FacilityId(77));

        Assert.Empty((await ward.Hospital.Run(ReadRates.ReadRates.Definition, default, nowhere)).Value.Facilities);
        Assert.Equal("COD-0419", (await ward.Hospital.Run(SetBaseRate.SetBaseRate.Definition, new(ward.Facility, new(2026, 9, 1), Money.FromDollars(1m), true), nowhere)).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task The_page_takes_a_rate_and_shows_it(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await using var desk = await Desk.Open(ward);
        var form = (IHtmlFormElement)(await desk.Page("/coding/rates")).QuerySelector("form[action='/coding/rates']")!;

        var wrong = await desk.Submit(form, [("Facility", $"{ward.Facility}"), ("BaseRate", "none"), ("From", "9/1/2026")]);
        var saved = await desk.Submit(form, [("Facility", $"{ward.Facility}"), ("BaseRate", "$9,876.54"), ("From", "9/1/2026"), ("Exempt", "true")]);
        var row = Assert.Single((await desk.Page("/coding/rates")).QuerySelectorAll("table.list tbody tr"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (wrong.Status, saved.Status));
        foreach (var part in new[] { "9,876.54", "Exempt", "Counts now", "ndube" })
        {
            Assert.Contains(part, row.TextContent, StringComparison.Ordinal);
        }
    }

    static async Task Set(Ward ward, DateOnly from, decimal dollars) =>
        Assert.True((await ward.Hospital.Run(SetBaseRate.SetBaseRate.Definition, new(ward.Facility, from, Money.FromDollars(dollars), true), Ward.Dube)).Ok);
}
