using System.Net;
using Custodian.Access.Model;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class SignInTests
{
    const string Wrong = "not the password";

    [Theory, OnBothStores]
    public async Task A_right_password_opens_the_page_that_was_asked_for(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = door.NewBrowser();

        var challenge = await browser.Get("/coding");
        var entered = await browser.SignIn("coder.dube", AccessAdmin.DemoPassword, challenge.Headers.Location!.ToString());

        Assert.Equal("/sign-in?return=%2Fcoding", challenge.Headers.Location!.ToString());
        Assert.Equal("/coding", entered.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/coding")).StatusCode);
        Assert.Equal(["coder.dube ok password"], await door.Audited("access.sign-in"));
        Assert.True((await door.Hospital.VerifyAudit()).Holds);
    }

    [Theory, OnBothStores]
    public async Task A_wrong_password_an_unknown_name_and_a_closed_account_get_the_same_answer(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await Deactivate(door, "clerk.haddad");

        var answers = new List<string>();
        foreach (var (name, password) in ((string, string)[])[("coder.dube", Wrong), ("nobody.here", Wrong), ("clerk.haddad", AccessAdmin.DemoPassword)])
        {
            using var browser = door.NewBrowser();
            var answer = await browser.SignIn(name, password);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            answers.Add(await TextOf(answer));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(["coder.dube ACC-0003", "nobody ACC-0003 unknown name", "clerk.haddad ACC-0003"], await door.Audited("access.sign-in"));
    }

    [Theory, OnBothStores]
    public async Task Five_wrong_passwords_pause_the_name_and_each_further_one_longer(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = door.NewBrowser();
        for (var i = 0; i < 5; i++)
        {
            await browser.SignIn("coder.dube", Wrong);
        }

        var whilePaused = await TextOf(await browser.SignIn("coder.dube", AccessAdmin.DemoPassword));
        door.Hospital.Clock.Advance(TimeSpan.FromSeconds(61));
        await browser.SignIn("coder.dube", Wrong);
        door.Hospital.Clock.Advance(TimeSpan.FromSeconds(61));
        var stillPaused = await TextOf(await browser.SignIn("coder.dube", AccessAdmin.DemoPassword));
        door.Hospital.Clock.Advance(TimeSpan.FromSeconds(60));
        var entered = await browser.SignIn("coder.dube", AccessAdmin.DemoPassword);

        Assert.Contains("ACC-0004", whilePaused, StringComparison.Ordinal);
        Assert.Contains("ACC-0004", stillPaused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal(2, (await door.Audited("access.lockout")).Count);
    }

    [Theory, OnBothStores]
    public async Task An_unknown_name_is_paused_like_a_known_one(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = door.NewBrowser();
        for (var i = 0; i < 5; i++)
        {
            await browser.SignIn("nobody.here", Wrong);
        }

        Assert.Contains("ACC-0004", await TextOf(await browser.SignIn("nobody.here", Wrong)), StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task Many_names_from_one_address_are_paused_together(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var desk = door.Get<SignIn.SignInDesk>();
        for (var i = 0; i < 60; i++)
        {
            await desk.WithPassword($"name{i}", "", new Sessions.Visitor("10.0.0.9", "script"));
        }

        var sameAddress = await desk.WithPassword("coder.dube", AccessAdmin.DemoPassword, new Sessions.Visitor("10.0.0.9", "script"));
        var otherAddress = await desk.WithPassword("coder.dube", AccessAdmin.DemoPassword, new Sessions.Visitor("10.0.0.10", "script"));

        Assert.Equal("ACC-0004", Assert.IsType<SignIn.SignInAnswer.Refused>(sameAddress).Problem.Code);
        Assert.IsType<SignIn.SignInAnswer.SignedIn>(otherAddress);
    }

    [Theory, OnBothStores]
    public async Task Guesses_sent_at_once_are_counted_one_by_one(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var desk = door.Get<SignIn.SignInDesk>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => desk.WithPassword("coder.dube", Wrong, new Sessions.Visitor("10.0.0.9", "script"))));

        var codes = answers.Select(a => ((SignIn.SignInAnswer.Refused)a).Problem.Code).ToList();
        Assert.Equal(5, codes.Count(c => c == "ACC-0003"));
        Assert.Equal(7, codes.Count(c => c == "ACC-0004"));
    }

    [Theory, OnBothStores]
    public async Task What_was_typed_as_an_unknown_name_is_kept_nowhere(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = door.NewBrowser();

        await browser.SignIn("my-secret-passphrase", Wrong);

        var events = await door.Hospital.Query(db => db.Set<AuditEvent>().Select(e => e.Actor + e.Object + e.Detail).ToListAsync());
        var subjects = await door.Hospital.Query(db => db.Set<Throttle>().Select(t => t.Subject).ToListAsync());
        Assert.DoesNotContain(events.Concat(subjects), text => text.Contains("my-secret", StringComparison.Ordinal));
    }

    [Theory, OnBothStores]
    public async Task Signing_in_needs_the_form_token_of_the_page(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = door.NewBrowser();

        var answer = await browser.Post("/sign-in", ("name", "coder.dube"), ("password", AccessAdmin.DemoPassword));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await browser.IsIn());
    }

    [Theory, OnBothStores]
    public async Task After_sign_in_only_a_page_of_this_server_is_opened(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        foreach (var elsewhere in (string[])["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "/sign-out"])
        {
            using var browser = door.NewBrowser();
            var entered = await browser.SignIn("coder.dube", AccessAdmin.DemoPassword, "/sign-in?return=" + Uri.EscapeDataString(elsewhere));
            Assert.Equal("/", entered.Headers.Location!.ToString());
        }
    }

    static async Task<string> TextOf(HttpResponseMessage answer)
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return html.QuerySelector("[data-errors]")!.TextContent;
    }

    static async Task Deactivate(Door door, string name)
    {
        var user = await door.Hospital.Query(db => db.Set<User>().SingleAsync(u => u.Name == name));
        Assert.True((await door.Hospital.Run(SetUserActivity.SetUserActivity.Definition, new(user.Id, Active: false))).Ok);
    }
}
