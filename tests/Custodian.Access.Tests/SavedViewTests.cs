using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class SavedViewTests
{
    const string Refused = "/audit?action=coding.&outcome=refused&from=t-7";

    [Theory, OnBothStores]
    public async Task A_view_keeps_filters_under_a_name_and_is_a_tab_of_its_list(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");

        using var saved = await Save(officer, Refused, "Refused this week");

        Assert.Equal("/audit?action=coding.&outcome=refused&from=t-7", saved.Headers.Location?.ToString());
        var tab = Tabs(await officer.Page(Refused)).Single();
        Assert.Equal(("Refused this week", "page"), (tab.TextContent, tab.GetAttribute("aria-current")));
        Assert.Null(Tabs(await officer.Page("/audit?outcome=done")).Single().GetAttribute("aria-current"));
    }

    [Theory, OnBothStores]
    public async Task A_patient_or_a_number_in_the_address_is_never_kept(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");
        var token = Token(await officer.Page("/audit"));

        using var saved = await officer.Post("/views", token, ("list", "/audit"), ("query", "patient=4711&q=OKAFOR&action=90482173&outcome=refused&page=7"), ("ViewName", "Refused"));

        Assert.Equal("/audit?outcome=refused", saved.Headers.Location?.ToString());
        Assert.Equal("outcome=refused", (await door.Hospital.Query(db => db.Set<SavedView>().SingleAsync())).Query);
    }

    [Theory, OnBothStores]
    public async Task The_first_view_opens_the_list_and_the_built_in_tabs_still_lead_to_theirs(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var boss = await door.SignedIn("administrator.reyes");
        await Save(boss, "/users?view=all", "Everybody", ("First", "true"));

        using var bare = await boss.Get("/users");

        Assert.Equal("/users?view=all", bare.Headers.Location?.ToString());
        var active = (await boss.Page("/users?view=all")).QuerySelectorAll("nav.tabs a").First(a => a.TextContent == "Active");
        Assert.Equal("/users?view=active", active.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await boss.Get("/users?view=active")).StatusCode);
        await Save(boss, "/users?view=active", "Workers", ("First", "true"));
        Assert.Equal("/users?view=active", (await boss.Get("/users")).Headers.Location?.ToString());
    }

    [Theory, OnBothStores]
    public async Task A_name_that_is_taken_is_refused_until_the_person_says_that_it_replaces(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");
        await Save(officer, "/audit?outcome=done", "Mine");
        var token = Token(await officer.Page("/audit"));

        using var clash = await officer.Post("/views", token, ("list", "/audit"), ("query", "outcome=refused"), ("ViewName", "MINE"));
        using var replaced = await officer.Post("/views", token, ("list", "/audit"), ("query", "outcome=refused"), ("ViewName", "MINE"), ("Replace", "true"));

        Assert.Equal(HttpStatusCode.Conflict, clash.StatusCode);
        Assert.Contains("takes the place of the old one", await clash.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Redirect, replaced.StatusCode);
        Assert.Equal(("MINE", "outcome=refused"), await door.Hospital.Query(db => db.Set<SavedView>().Select(v => new ValueTuple<string, string>(v.Name, v.Query)).SingleAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_name_without_letters_or_too_long_is_refused_beside_its_field(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");

        foreach (var name in (string[])["", "   ", new string('x', 41), "two\nlines"])
        {
            using var answer = await Save(officer, "/audit?outcome=done", name);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("Enter a name of 1 to 40 characters.", await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(HttpStatusCode.Redirect, (await Save(officer, "/audit?outcome=done", new string('x', 40))).StatusCode);
    }

    [Theory, OnBothStores]
    public async Task The_forty_first_view_of_a_list_is_refused_and_the_tabs_stay_one_line(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");
        var token = Token(await officer.Page("/audit"));
        for (var i = 1; i <= 40; i++)
        {
            using var saved = await officer.Post("/views", token, ("list", "/audit"), ("query", $"from=t-{i}"), ("ViewName", $"View {i:00}"));
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        using var more = await officer.Post("/views", token, ("list", "/audit"), ("query", "from=t-41"), ("ViewName", "View 41"));

        Assert.Equal(HttpStatusCode.Conflict, more.StatusCode);
        Assert.Contains("Remove one you do not use", await more.Content.ReadAsStringAsync());
        var page = await officer.Page("/audit?from=t-30");
        Assert.Equal(["View 01", "View 02", "View 03", "View 04", "View 05", "View 06", "View 07", "View 08", "View 30"], Tabs(page).Select(t => t.TextContent));
        Assert.Equal(40, page.QuerySelectorAll("#views-audit > a[href^='/audit?']").Length);
    }

    [Theory, OnBothStores]
    public async Task A_view_whose_value_is_no_choice_any_more_opens_without_it_and_says_so(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");
        await Save(officer, Refused, "Refused", ("First", "true"));
        await door.Hospital.Query(db => db.Set<SavedView>().ExecuteUpdateAsync(set => set.SetProperty(v => v.Query, "action=coding.&outcome=vanished")));

        Assert.Equal("/audit?action=coding.", (await officer.Get("/audit")).Headers.Location?.ToString());
        var page = await officer.Page("/audit?action=coding.");
        Assert.Equal("/audit?action=coding.", Tabs(page).Single().GetAttribute("href"));
        Assert.Contains("opens without outcome, which is no choice any more", page.QuerySelector("#views-audit")!.TextContent);
    }

    [Theory, OnBothStores]
    public async Task Nobody_sees_changes_or_removes_the_views_of_another(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");
        using var director = await door.SignedIn("director.varga");
        await Save(officer, "/audit?outcome=done", "Private");
        var view = await View(door);
        var token = Token(await director.Page("/views"));

        Assert.DoesNotContain("Private", (await director.Page("/views")).Body!.TextContent);
        foreach (var (path, fields) in new[] { ($"/views/{view.Id}", ("Name", "Hers")), ($"/views/{view.Id}/removal", ("list", "/audit")), ($"/views/{view.Id}/sharing", ("Role", "him-director")) })
        {
            using var answer = await director.Post(path, token, ("version", "1"), fields);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal("Private", (await View(door)).Name);
    }

    [Theory, OnBothStores]
    public async Task A_view_is_renamed_and_removed_and_the_trail_says_what_it_was(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");
        await Save(officer, "/audit?outcome=done", "Old");
        var id = (await View(door)).Id;

        using var renamed = await officer.Submit("/views", $"/views/{id}", ("Name", "New"));
        using var stale = await officer.Post($"/views/{id}", Token(await officer.Page("/views")), ("version", "1"), ("Name", "Newer"));
        using var removed = await officer.Submit("/views", $"/views/{id}/removal");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Redirect), (renamed.StatusCode, stale.StatusCode, removed.StatusCode));
        Assert.Equal(0, await door.Hospital.Query(db => db.Set<SavedView>().CountAsync()));
        Assert.Equal(["privacy.lund ok removed: /audit?outcome=done"], await door.Audited("access.remove-view"));
    }

    [Theory, OnBothStores]
    public async Task A_shared_view_is_seen_by_its_role_and_by_nobody_else_until_it_is_taken_back(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var director = await door.SignedIn("director.varga");
        using var officer = await door.SignedIn("privacy.lund");
        await Save(director, "/audit?outcome=refused", "Refusals");
        var id = (await View(door)).Id;

        using var shared = await director.Submit("/views", $"/views/{id}/sharing", ("Role", "privacy-officer"), ("First", "true"));

        Assert.Equal(HttpStatusCode.Redirect, shared.StatusCode);
        Assert.Equal("/audit?outcome=refused", (await officer.Get("/audit")).Headers.Location?.ToString());
        Assert.Equal("Refusals (shared)", Tabs(await officer.Page("/audit?outcome=done")).Single().TextContent);
        await Save(officer, "/audit?outcome=done", "Own first", ("First", "true"));
        Assert.Equal("/audit?outcome=done", (await officer.Get("/audit")).Headers.Location?.ToString());
        await director.Submit("/views", $"/views/{id}/sharing", ("Role", ""));
        Assert.Equal(["Own first"], Tabs(await officer.Page("/audit?outcome=done")).Select(t => t.TextContent));
    }

    [Theory, OnBothStores]
    public async Task Sharing_needs_its_permission_and_a_view_of_somebody_who_left_can_be_taken_back(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");
        using var director = await door.SignedIn("director.varga");
        using var lead = await door.SignedIn("lead.nakagawa");
        await Save(officer, "/audit?outcome=done", "Mine");
        await Save(director, "/audit?outcome=refused", "Hers");
        var rows = await door.Hospital.Query(db => db.Set<SavedView>().OrderBy(v => v.Name).ToListAsync());

        using var refused = await officer.Post($"/views/{rows[1].Id}/sharing", Token(await officer.Page("/views")), ("version", "1"), ("Role", "coder"));
        await director.Submit("/views", $"/views/{rows[0].Id}/sharing", ("Role", "coder"));
        var takeBack = await lead.Submit("/views", $"/views/{rows[0].Id}/sharing");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, takeBack.StatusCode);
        Assert.All(await door.Hospital.Query(db => db.Set<SavedView>().ToListAsync()), v => Assert.Equal("", v.Role));
    }

    [Theory, OnBothStores]
    public async Task A_list_that_keeps_no_views_is_refused(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");

        using var answer = await officer.Post("/views", Token(await officer.Page("/audit")), ("list", "https://elsewhere.example/"), ("query", "outcome=done"), ("ViewName", "X"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    static async Task<HttpResponseMessage> Save(Browser browser, string list, string name, params (string Name, string Value)[] more) =>
        await browser.Submit(list, "/views", [("ViewName", name), .. more]);

    static Task<SavedView> View(Door door) => door.Hospital.Query(db => db.Set<SavedView>().SingleAsync());

    static IEnumerable<IElement> Tabs(IHtmlDocument page) => page.QuerySelectorAll("nav.tabs a");

    static (string, string) Token(IHtmlDocument page) => ("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
}
