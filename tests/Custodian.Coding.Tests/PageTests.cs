using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Coding.Tests;

public class PageTests
{
    [Theory, OnBothStores]
    public async Task The_queue_leads_to_the_case_and_gives_the_next_one(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await using var desk = await Desk.Open(ward);

        var queue = await desk.Page("/coding/queue");
        var next = await desk.Submit(Form(queue, "/coding/next"), []);

        Assert.Equal($"/coding/{id}", queue.QuerySelector("tr[data-row] a[data-open]")?.GetAttribute("href"));
        Assert.Equal("OKAFOR, Margaret", queue.QuerySelector("tr[data-row] a[data-open]")?.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, next.Status);
        Assert.Empty((await desk.Page("/coding/queue")).QuerySelectorAll("tr[data-row]"));
        Assert.Single((await desk.Page("/coding/queue?view=Mine")).QuerySelectorAll("tr[data-row]"));
    }

    [Theory, OnBothStores]
    public async Task Codes_are_added_moved_and_removed_by_plain_forms(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await using var desk = await Desk.Open(ward);

        await Step(desk, id, ("op", "add"), ("addcode", "j96.01"));
        await Step(desk, id, ("op", "add"), ("addcode", "A41.51"));
        await Step(desk, id, ("op", "up:1"));
        await Step(desk, id, ("op", "add"), ("addcode", "N39.0"));
        await Step(desk, id, ("op", "remove:2"));
        await Step(desk, id, ("op", "add-procedure"), ("addpcode", "5A0945A"), ("addpdate", "9/4/26"));

        var codes = (await ward.Open(id)).Codes;
        Assert.Equal(["A4151", "J9601"], codes.Diagnoses.Select(d => d.Code));
        Assert.Equal(new DateOnly(2026, 9, 4), codes.Procedures.Single().On);
        Assert.Equal("871", (await desk.Page($"/coding/{id}")).QuerySelector(".drgn")?.TextContent);
    }

    [Theory, OnBothStores]
    public async Task Grouping_what_is_on_the_screen_stores_nothing(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis with { Diagnoses = [.. Ward.Sepsis.Diagnoses.Select(d => d.Code == "J9601" ? d with { Poa = "" } : d)] });
        await using var desk = await Desk.Open(ward);
        var version = (await ward.Open(id)).Version;
        var form = Form(await desk.Page($"/coding/{id}"), $"/coding/{id}/codes");
        form.QuerySelectorAll<IHtmlSelectElement>("select[name=poa]").ElementAt(2).Value = "Y";

        var (status, fragment) = await desk.Submit(form, [], fragment: true, action: $"/coding/{id}/group");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("871", fragment.QuerySelector(".drgn")?.TextContent);
        Assert.DoesNotContain("COD-0021", fragment.QuerySelector("#assigned")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not saved", fragment.QuerySelector(".bench-act")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((version, ""), ((await ward.Open(id)).Version, (await ward.Open(id)).Codes.Diagnoses[2].Poa));
    }

    [Theory, OnBothStores]
    public async Task What_if_shows_the_other_group_and_stores_nothing(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        await using var desk = await Desk.Open(ward);
        var page = await desk.Page($"/coding/{id}");

        var (_, fragment) = await desk.Submit(Form(page, $"/coding/{id}/what-if"), [("without", "J9601")], fragment: true);

        Assert.Equal("872", fragment.QuerySelector(".drgn")?.TextContent);
        Assert.Equal(11, (await ward.Open(id)).Codes.Diagnoses.Count);
        Assert.Equal("Cancelled by principal A41.51", page.QuerySelector("#dx-1 .fl.x")?.GetAttribute("title"));
    }

    [Theory, OnBothStores]
    public async Task The_second_coder_gets_the_difference_and_can_keep_their_own(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await using var desk = await Desk.Open(ward);
        var theirs = Form(await desk.Page($"/coding/{id}"), $"/coding/{id}/codes");
        var mine = Form(await desk.Page($"/coding/{id}", "tnakagawa"), $"/coding/{id}/codes");
        await desk.Submit(theirs, [("op", "add"), ("addcode", "A41.51")]);

        var (status, page) = await desk.Submit(mine, [("code", "N390"), ("poa", "Y"), ("src", "Manual"), ("ev", ""), ("op", "save")], "tnakagawa");
        var compare = Form(page, $"/coding/{id}/codes");
        var values = page.QuerySelectorAll<IHtmlInputElement>("input[name=diagnoses]").Select(i => i.Value).ToList();
        ward.Hospital.Clock.Advance(TimeSpan.FromHours(1));
        var (kept, _) = await desk.Submit(compare, [("diagnoses", "N39.0 Y"), ("procedures", "")], "tnakagawa");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(["A41.51", "N39.0 Y"], values);
        Assert.Equal(HttpStatusCode.Redirect, kept);
        Assert.Equal([("N390", "Y")], (await ward.Open(id)).Codes.Diagnoses.Select(d => (d.Code, d.Poa)));
    }

    [Theory, OnBothStores]
    public async Task A_refused_final_coding_keeps_the_list_and_names_each_reason(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, new([new("I129", "Y"), new("N1831")], []));
        await using var desk = await Desk.Open(ward);
        var form = Form(await desk.Page($"/coding/{id}"), $"/coding/{id}/codes");

        var (status, page) = await desk.Submit(form, [], action: $"/coding/{id}/final");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("COD-0021", page.QuerySelector("[data-errors]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("#codes input[name=code]").Length);
    }

    [Theory, OnBothStores]
    public async Task Words_of_the_document_become_the_numbered_evidence_of_a_row(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        await using var desk = await Desk.Open(ward);

        await Step(desk, id, ("op", "cite:2"), ("words", "Acute hypoxic respiratory failure"));

        var page = await desk.Page($"/coding/{id}");
        Assert.Equal("Acute hypoxic respiratory failure1", page.QuerySelector("mark[data-ev='1']")?.TextContent);
        Assert.Equal("1", page.QuerySelector("#dx-2")?.GetAttribute("data-ev"));
    }

    [Theory, OnBothStores]
    public async Task Codes_are_found_by_words_and_their_page_says_what_is_known(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await using var desk = await Desk.Open(ward);
        var form = Form(await desk.Page("/books?system=icd10cm&on=2026-09-10"), "/books/search");

        var (_, found) = await desk.Submit(form, [("q", "acute on chronic diastolic heart failure")], fragment: true);
        var (_, options) = await desk.Submit(form, [("q", "j96.01"), ("on", "2026-09-10")], fragment: true, action: "/coding/search");
        var page = await desk.Page("/books/icd10cm/I5033?on=2026-09-10");

        Assert.Equal("I50.33", found.QuerySelector(".hits .code")?.TextContent);
        Assert.Equal("J9601", options.QuerySelector("[role=option]")?.GetAttribute("data-code"));
        Assert.Equal("MCC", page.QuerySelector(".fl.mcc")?.FirstChild?.TextContent);
        Assert.Contains("Required", page.QuerySelector(".kvl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_have_no_inline_script_or_style()
    {
        await using var ward = await Ward.Open(StoreKind.Sqlite);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        await using var desk = await Desk.Open(ward);

        foreach (var path in new[] { "/coding/queue", $"/coding/{id}", "/books", "/books/icd10cm/A4151?on=2026-09-10", "/books/icd10pcs/5A0945A?on=2026-09-10" })
        {
            var page = await desk.Page(path);
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.DoesNotContain("OKAFOR", page.Title, StringComparison.OrdinalIgnoreCase);
        }
    }

    static async Task Step(Desk desk, EncounterId id, params (string Name, string Value)[] filled)
    {
        var (status, page) = await desk.Submit(Form(await desk.Page($"/coding/{id}"), $"/coding/{id}/codes"), filled);
        Assert.True(status == HttpStatusCode.Redirect, page.QuerySelector("[data-errors]")?.TextContent ?? status.ToString());
    }

    internal static IHtmlFormElement Form(IHtmlDocument page, string action) => page.Forms.First(f => f.GetAttribute("action") == action);
}
