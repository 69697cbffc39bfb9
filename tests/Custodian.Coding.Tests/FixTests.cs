using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Coding.Tests;

public class FixTests
{
    [Theory, OnBothStores]
    public async Task A_finding_of_the_tabular_list_quotes_its_note_and_one_digit_settles_it(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, new([new("F0280", "Y"), new("G309", "Y")], []));
        await using var desk = await Desk.Open(ward);
        var page = await desk.Page($"/coding/{id}");
        var fix = page.QuerySelector<IHtmlButtonElement>(".fixes [data-key='1']")!;

        var (_, after) = await desk.Submit(Form(page, $"/coding/{id}/codes"), [("op", fix.Value)], fragment: true);

        Assert.Contains("Code first at ", page.QuerySelector("#assigned")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1Sequence G30.9 before F02.80", fix.TextContent);
        Assert.Equal([("G309", "Y"), ("F0280", "Y")], (await ward.Open(id)).Codes.Diagnoses.Select(d => (d.Code, d.Poa)));
        Assert.DoesNotContain("COD-0004", after.QuerySelector("#assigned")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task Undo_brings_the_list_back_with_indicators_and_evidence(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        await using var desk = await Desk.Open(ward);
        await desk.Submit(Form(await desk.Page($"/coding/{id}"), $"/coding/{id}/codes"), [("op", "cite:2"), ("words", "Acute hypoxic respiratory failure")]);
        var before = (await ward.Open(id)).Codes;

        var (_, removed) = await desk.Submit(Form(await desk.Page($"/coding/{id}"), $"/coding/{id}/codes"), [("op", "remove:2")], fragment: true);
        var undo = removed.QuerySelector("[data-undo]")!.Closest("form") as IHtmlFormElement;
        var between = (await ward.Open(id)).Codes;
        await desk.Submit(undo!, [("op", "save")], fragment: true);

        Assert.Equal(before.Diagnoses.Count - 1, between.Diagnoses.Count);
        Assert.Equal(before.Diagnoses, (await ward.Open(id)).Codes.Diagnoses);
        Assert.Equal(before.Procedures, (await ward.Open(id)).Codes.Procedures);
    }

    [Theory, OnBothStores]
    public async Task A_header_is_said_once_and_offers_the_codes_below_it(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, new([new("J189", "Y"), new("N18", "Y")], []));

        var work = await ward.Open(id);

        Assert.Equal("COD-0070", Assert.Single(work.Findings, f => f.Place.EndsWith("N18", StringComparison.Ordinal) && f.Severity == Severity.Error && f.Code.StartsWith("COD-00", StringComparison.Ordinal) && f.Code != "COD-0021").Code);
        Assert.Contains(work.Answer.Bound.Single(b => b.Finding.Code == "COD-0070").Fixes, f => f.Title.StartsWith("Replace N18 with N18.1 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_final_case_shows_findings_without_fixes()
    {
        await using var ward = await Ward.Open(StoreKind.Sqlite);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        Assert.True((await ward.Finalise(id)).Ok);
        await using var desk = await Desk.Open(ward);

        Assert.Empty((await desk.Page($"/coding/{id}")).QuerySelectorAll(".fixes, [data-undo]"));
    }

    static IHtmlFormElement Form(IHtmlDocument page, string action) => page.Forms.First(f => f.GetAttribute("action") == action);
}
