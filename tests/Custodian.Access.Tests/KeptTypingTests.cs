using System.Net;
using AngleSharp.Html.Dom;
using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class KeptTypingTests
{
    const string Typed = """[["Family","OKAFOR"],["version","3"]]""";

    static readonly (string, string)[] Here = [("page", "/patients/4711/demographics"), ("form", "/patients/4711/demographics")];

    [Theory, OnBothStores]
    public async Task Typing_is_offered_again_given_back_once_and_then_gone(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var registrar = await door.SignedIn("registrar.abbott");
        var token = await Token(registrar);

        using var kept = await registrar.Post("/typing", [.. Here, token, ("fields", Typed)]);
        using var offered = await registrar.Post("/typing/offer", [.. Here, token]);
        using var restored = await registrar.Post("/typing/restore", [.. Here, token]);
        using var again = await registrar.Post("/typing/restore", [.. Here, token]);

        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        Assert.Equal(door.Hospital.Clock.GetUtcNow(), DateTimeOffset.Parse(await offered.Content.ReadAsStringAsync(), null));
        Assert.Equal(Typed, await restored.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(0, await Rows(door));
    }

    [Theory, OnBothStores]
    public async Task What_is_kept_lies_sealed_and_opens_for_nobody_else_even_when_the_row_is_moved(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var registrar = await door.SignedIn("registrar.abbott");
        using var clerk = await door.SignedIn("clerk.haddad");
        await registrar.Post("/typing", [.. Here, await Token(registrar), ("fields", Typed)]);
        var other = await door.Hospital.Query(db => db.Set<User>().Where(u => u.Name == "clerk.haddad").Select(u => u.Id).SingleAsync());

        Assert.DoesNotContain("OKAFOR", (await door.Hospital.Query(db => db.Set<Typing>().SingleAsync())).Sealed);
        Assert.Equal(HttpStatusCode.NoContent, (await clerk.Post("/typing/offer", [.. Here, await Token(clerk)])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Post("/typing/restore", [.. Here, await Token(clerk)])).StatusCode);
        await door.Hospital.Query(db => db.Set<Typing>().ExecuteUpdateAsync(set => set.SetProperty(t => t.UserId, other)));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Post("/typing/restore", [.. Here, await Token(clerk)])).StatusCode);
    }

    [Theory, OnBothStores]
    public async Task Giving_it_back_is_recorded_for_the_record_of_the_page_without_its_words(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var registrar = await door.SignedIn("registrar.abbott");
        var token = await Token(registrar);
        await registrar.Post("/typing", [.. Here, token, ("fields", Typed)]);
        await registrar.Post("/typing/restore", [.. Here, token]);

        var audited = await door.Hospital.Query(db => db.Set<AuditEvent>().SingleAsync(e => e.Action == "access.restore-typing"));

        Assert.Equal((AuditVerb.Restore, (PatientId?)new PatientId(4711), "registrar.abbott", "ok"), (audited.Verb, audited.PatientId, audited.Actor, audited.Outcome));
        Assert.DoesNotContain("OKAFOR", audited.Detail);
    }

    [Theory, OnBothStores]
    public async Task A_locked_screen_keeps_and_gives_nothing_and_after_the_password_the_typing_is_there(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var registrar = await door.SignedIn("registrar.abbott");
        var token = await Token(registrar);
        await registrar.Post("/typing", [.. Here, token, ("fields", Typed)]);
        await registrar.Post("/lock", token, ("return", "/patients/4711/demographics"));

        using var late = await registrar.Post("/typing/restore", [.. Here, token]);
        using var back = await registrar.Submit("/lock?return=/patients/4711/demographics", "/unlock", ("password", AccessAdmin.DemoPassword));
        using var restored = await registrar.Post("/typing/restore", [.. Here, await Token(registrar)]);

        Assert.StartsWith("/lock", late.Headers.Location?.ToString());
        Assert.Equal("/patients/4711/demographics", back.Headers.Location?.ToString());
        Assert.Equal(Typed, await restored.Content.ReadAsStringAsync());
    }

    [Theory, OnBothStores]
    public async Task A_form_sent_after_the_session_ended_leads_back_to_its_page(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");
        var token = await Token(officer);
        door.Hospital.Clock.Advance(TimeSpan.FromMinutes(30));

        using var late = await officer.Post("/views", token, ("list", "/audit"), ("kept", "/audit?outcome=done"));
        using var elsewhere = await officer.Post("/views", token, ("list", "/audit"), ("kept", "https://elsewhere.example/"));

        Assert.Equal("/sign-in?return=%2Faudit%3Foutcome%3Ddone", late.Headers.Location?.ToString());
        Assert.Equal("/sign-in", elsewhere.Headers.Location?.ToString());
    }

    [Theory, OnBothStores]
    public async Task Sending_the_form_drops_its_typing_when_it_is_accepted_and_keeps_it_when_it_is_refused(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var officer = await door.SignedIn("privacy.lund");
        var token = await Token(officer);
        (string, string)[] place = [("kept", "/audit"), ("kept-form", "/views")];
        await officer.Post("/typing", token, ("page", "/audit"), ("form", "/views"), ("fields", Typed));

        await officer.Post("/views", [token, .. place, ("list", "/audit"), ("query", ""), ("ViewName", "")]);
        Assert.Equal(1, await Rows(door));
        await officer.Post("/views", [token, .. place, ("list", "/audit"), ("query", ""), ("ViewName", "Sent")]);
        Assert.Equal(0, await Rows(door));
    }

    [Theory, OnBothStores]
    public async Task Typing_nobody_comes_back_for_is_gone_after_a_day(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var registrar = await door.SignedIn("registrar.abbott");
        await registrar.Post("/typing", [.. Here, await Token(registrar), ("fields", Typed)]);
        door.Hospital.Clock.Advance(TimeSpan.FromHours(25));
        using var next = await door.SignedIn("registrar.abbott");

        Assert.Equal(HttpStatusCode.NotFound, (await next.Post("/typing/restore", [.. Here, await Token(next)])).StatusCode);
        await door.Admin.EndOverdueSessions();
        Assert.Equal(0, await Rows(door));
    }

    [Theory, OnBothStores]
    public async Task The_newest_typing_of_a_form_takes_the_place_of_the_one_before_and_can_be_discarded(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var registrar = await door.SignedIn("registrar.abbott");
        var token = await Token(registrar);
        await registrar.Post("/typing", [.. Here, token, ("fields", """[["Family","OK"]]""")]);
        await registrar.Post("/typing", [.. Here, token, ("fields", Typed)]);

        Assert.Equal(1, await Rows(door));
        Assert.Equal(HttpStatusCode.NoContent, (await registrar.Post("/typing/drop", [.. Here, token])).StatusCode);
        Assert.Equal(0, await Rows(door));
    }

    [Theory, OnBothStores]
    public async Task Typing_that_is_too_long_unreadable_or_of_another_site_is_refused(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var registrar = await door.SignedIn("registrar.abbott");
        var token = await Token(registrar);

        foreach (var fields in (string[])["", "{}", """[["Family"]]""", $"""[["Family","{new string('x', 140_000)}"]]"""])
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await registrar.Post("/typing", [.. Here, token, ("fields", fields)])).StatusCode);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await registrar.Post("/typing", token, ("page", "//elsewhere.example/"), ("form", ""), ("fields", Typed))).StatusCode);
        Assert.Equal(0, await Rows(door));
    }

    static Task<int> Rows(Door door) => door.Hospital.Query(db => db.Set<Typing>().CountAsync());

    static async Task<(string, string)> Token(Browser browser)
    {
        IHtmlDocument page = await browser.Page("/settings");
        return ("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }
}
