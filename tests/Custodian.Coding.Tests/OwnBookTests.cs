using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Custodian.CodeBooks;
using Custodian.Coding.Model;
using Custodian.Coding.OwnBook;
using Custodian.Coding.WithdrawOwnEntry;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Tests;

public class OwnBookTests
{
    static readonly DateOnly Day = new(2026, 9, 10);

    static Caller Coder { get; } = new(null, "ndube", new HashSet<string> { "coding.books", "coding.own-book" }, "test");

    static Caller Colleague { get; } = Coder with { Name = "tnakagawa" };

    static Caller Lead { get; } = Coder with { Name = "lead", Permissions = new HashSet<string> { "coding.books", "coding.own-book", "coding.settings" } };

    [Theory, OnBothStores]
    public async Task A_note_of_ones_own_is_seen_by_its_writer_only_and_one_of_the_hospital_by_all(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await Note(ward, Coder, "Ask for the organism.");
        await Note(ward, Lead, "House rule: cite the culture.", OwnReach.Facility, "A41");

        Assert.Equal(["House rule: cite the culture.", "Ask for the organism."], (await Sheet(ward, Coder)).Notes.Select(n => n.Text));
        Assert.Equal(["House rule: cite the culture."], (await Sheet(ward, Colleague)).Notes.Select(n => n.Text));
        Assert.Equal([false, true], (await Sheet(ward, Coder)).Notes.Select(n => n.MayChange));
    }

    [Theory, OnBothStores]
    public async Task Only_the_lead_writes_for_all(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var refused = await ward.Hospital.Run(WriteCodeNote.WriteCodeNote.Definition, Input("For all.", OwnReach.Facility), Coder);
        var facility = (await Note(ward, Lead, "For all.", OwnReach.Facility)).Value;
        var withdrawn = await ward.Hospital.Run(WithdrawOwnEntry.WithdrawOwnEntry.Definition, new(OwnKind.Note, facility, 1), Coder);

        Assert.Equal(("COD-0422", ProblemKind.Forbidden), (refused.Problem!.Code, refused.Problem.Kind));
        Assert.Equal("COD-0422", withdrawn.Problem!.Code);
    }

    [Theory, OnBothStores]
    public async Task An_edit_keeps_the_earlier_version_and_nothing_is_deleted(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var first = (await Note(ward, Coder, "First.")).Value;
        var second = await ward.Hospital.Run(WriteCodeNote.WriteCodeNote.Definition, Input("Second.") with { Replaces = first, Version = 1 }, Coder);
        var stale = await ward.Hospital.Run(WriteCodeNote.WriteCodeNote.Definition, Input("Third.") with { Replaces = first, Version = 1 }, Coder);
        await ward.Hospital.Run(WithdrawOwnEntry.WithdrawOwnEntry.Definition, new(OwnKind.Note, second.Value, 1), Coder);

        Assert.Equal("COD-0424", stale.Problem!.Code);
        Assert.Empty((await Sheet(ward, Coder)).Notes);
        var rows = await ward.Hospital.Query(db => db.Set<CodeNote>().OrderBy(n => n.Id).ToListAsync());
        Assert.Equal([("First.", null), ("Second.", (long?)first)], rows.Select(r => (r.Text, r.Replaces)));
        Assert.All(rows, r => Assert.Equal("ndube", r.WithdrawnBy));
    }

    [Theory, OnBothStores]
    public async Task A_code_that_the_book_does_not_have_and_an_empty_text_are_refused(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);

        Assert.Equal("COD-0423", (await ward.Hospital.Run(WriteIndexLine.WriteIndexLine.Definition, Input("low flow") with { Code = "QQQ" }, Coder)).Problem!.Code);
        Assert.Equal("COD-0421", (await ward.Hospital.Run(WriteIndexLine.WriteIndexLine.Definition, Input("  "), Coder)).Problem!.Code);
    }

    [Theory, OnBothStores]
    public async Task An_index_line_is_found_by_its_words_and_marked_as_the_hospitals(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await ward.Hospital.Run(WriteIndexLine.WriteIndexLine.Definition, Input("Larkfield sepsis bundle", OwnReach.Facility), Lead);

        var found = (await ward.Hospital.Run(SearchCodes.SearchCodes.Definition, new(CodeSystems.Icd10Cm, "bundle lark", Day), Coder)).Value;
        await using var desk = await Desk.Open(ward);
        var (_, options) = await desk.Submit(Form(await desk.Page("/books?on=2026-09-10"), "/books/search"), [("q", "bundle lark"), ("on", "2026-09-10")], fragment: true, action: "/coding/search");

        Assert.Equal(("A41.51", OwnReach.Facility), (found.Own.Single().Dotted, found.Own.Single().Entry.Reach));
        var option = options.QuerySelector("[role=option]")!;
        Assert.Equal("A4151", option.GetAttribute("data-code"));
        Assert.Contains("hospital", option.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task Favourites_are_inserted_by_number(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Ready();
        await ward.Hospital.Run(AddFavourite.AddFavourite.Definition, Input("E. coli sepsis"), Ward.Dube);
        await ward.Hospital.Run(AddFavourite.AddFavourite.Definition, new(CodeSystems.Icd10Pcs, "5A0945A", OwnReach.Facility, "High flow", On: Day), Ward.Dube);
        await using var desk = await Desk.Open(ward);

        await Step(desk, id, ("op", "favourite:1"));
        await Step(desk, id, ("op", "add"), ("addcode", "*2"));
        var (_, none) = await desk.Submit(Form(await desk.Page($"/coding/{id}"), $"/coding/{id}/codes"), [("op", "add"), ("addcode", "*9")], fragment: true);

        var codes = (await ward.Open(id)).Codes;
        Assert.Equal(["A4151"], codes.Diagnoses.Select(d => d.Code));
        Assert.Equal(["5A0945A"], codes.Procedures.Select(d => d.Code));
        Assert.Contains("COD-0426", none.QuerySelector("[data-errors]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task The_code_page_takes_a_note_and_shows_it(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await using var desk = await Desk.Open(ward);
        var page = await desk.Page("/books/icd10cm/A4151?on=2026-09-10");
        var form = page.Forms.First(f => f.GetAttribute("action") == "/books/own");

        var (status, _) = await desk.Submit(form, [("text", "Ask for the organism.")]);

        Assert.Equal(System.Net.HttpStatusCode.Redirect, status);
        Assert.Contains("Ask for the organism.", (await desk.Page("/books/icd10cm/A4151?on=2026-09-10")).QuerySelector(".ownbook")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ask for the organism.", (await desk.Page("/books/own")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    static Task<Outcome<long>> Note(Ward ward, Caller caller, string text, OwnReach reach = OwnReach.Personal, string code = "A4151") =>
        ward.Hospital.Run(WriteCodeNote.WriteCodeNote.Definition, Input(text, reach) with { Code = code }, caller);

    static OwnInput Input(string text, OwnReach reach = OwnReach.Personal) => new(CodeSystems.Icd10Cm, "A4151", reach, text, On: Day);

    static async Task<OwnSheet> Sheet(Ward ward, Caller caller) =>
        (await ward.Hospital.Run(ReadCode.ReadCode.Definition, new(CodeSystems.Icd10Cm, "A4151", Day), caller)).Value.Own;

    static async Task Step(Desk desk, EncounterId id, params (string Name, string Value)[] filled)
    {
        var (status, page) = await desk.Submit(Form(await desk.Page($"/coding/{id}"), $"/coding/{id}/codes"), filled);
        Assert.True(status == System.Net.HttpStatusCode.Redirect, page.QuerySelector("[data-errors]")?.TextContent ?? status.ToString());
    }

    static IHtmlFormElement Form(IHtmlDocument page, string action) => page.Forms.First(f => f.GetAttribute("action") == action);
}
