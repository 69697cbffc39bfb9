using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Custodian.Coding.EditCodes;
using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Coding.Tests;

public class TwoCodersTests
{
    [Theory, OnBothStores]
    public async Task The_second_to_save_is_refused_as_stale_and_nothing_is_lost(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        var version = (await ward.Open(id)).Version;

        var first = await ward.Save(id, Ward.Sepsis, Ward.Dube, version);
        var second = await ward.Save(id, new([new("N390", "Y")], []), Ward.Nakagawa, version);

        Assert.True(first.Ok);
        Assert.Equal((ProblemKind.Stale, "COD-0404"), (second.Problem!.Kind, second.Problem.Code));
        Assert.Equal(11, (await ward.Open(id)).Codes.Diagnoses.Count);
    }

    [Theory, OnBothStores]
    public async Task Saving_twice_at_the_same_moment_keeps_one(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        var version = (await ward.Open(id)).Version;

        var both = await Task.WhenAll(ward.Save(id, Ward.Sepsis, Ward.Dube, version), ward.Save(id, new([new("N390", "Y")], []), Ward.Nakagawa, version));

        Assert.Equal(1, both.Count(o => o.Ok));
        Assert.Equal(ProblemKind.Stale, both.Single(o => !o.Ok).Problem!.Kind);
    }

    [Theory, OnBothStores]
    public async Task Two_windows_of_one_coder_do_not_overwrite_each_other(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await using var desk = await Desk.Open(ward);
        var (first, second) = (CodesForm(await desk.Page($"/coding/{id}")), CodesForm(await desk.Page($"/coding/{id}")));

        await desk.Submit(first, [("op", "add"), ("addcode", "A41.51")]);
        var (status, page) = await desk.Submit(second, [("op", "add"), ("addcode", "N39.0")]);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("changed while you worked", page.Body!.TextContent);
        Assert.Equal(["A4151"], (await ward.Open(id)).Codes.Diagnoses.Select(d => d.Code));

        IHtmlFormElement CodesForm(IHtmlDocument shown) => (IHtmlFormElement)shown.QuerySelector($"form[action='/coding/{id}/codes']")!;
    }

    [Theory, OnBothStores]
    public async Task A_case_in_other_hands_is_refused_until_the_lease_ends_or_is_handed_over(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis, Ward.Dube);

        var held = await ward.Save(id, Draft.Empty, Ward.Nakagawa);
        var taken = await ward.Hospital.Run(TakeCase.TakeCase.Definition, new(id, (await ward.Open(id)).Version, "Colleague is ill"), Ward.Nakagawa);
        var after = await ward.Save(id, Ward.Sepsis, Ward.Nakagawa);

        Assert.Equal("COD-0403", held.Problem?.Code);
        Assert.True(taken.Ok && after.Ok);
        Assert.Equal("tnakagawa", (await ward.State(id))?.Coder);
    }

    [Theory, OnBothStores]
    public async Task Two_coders_who_take_the_next_case_get_two_cases(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind, shelve: false);
        var a = await ward.Ready("A-1");
        var b = await ward.Ready("A-2");

        var first = await ward.Hospital.Run(TakeNext.TakeNext.Definition, new(), Ward.Dube);
        var second = await ward.Hospital.Run(TakeNext.TakeNext.Definition, new(), Ward.Nakagawa);
        var third = await ward.Hospital.Run(TakeNext.TakeNext.Definition, new(), Ward.Nakagawa);

        Assert.Equal(new HashSet<EncounterId> { a, b }, [first.Value, second.Value]);
        Assert.Equal("COD-0408", third.Problem?.Code);
    }
}
