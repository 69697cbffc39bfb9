using System.Net;
using Custodian.Access.Model;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class PasskeyTests
{
    [Theory, OnBothStores]
    public async Task An_enrolled_passkey_signs_in_without_a_password(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var passkey = await Enrolled(door, "coder.dube");
        using var browser = door.NewBrowser();

        var entered = await SignIn(browser, passkey);

        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.True(await browser.IsIn());
        Assert.Equal("coder.dube ok passkey", (await door.Audited("access.sign-in"))[^1]);
        Assert.Equal(["coder.dube ok passkey added"], await door.Audited("access.enrol-passkey"));
        Assert.NotNull(await door.Hospital.Query(db => db.Set<Passkey>().Select(p => p.LastUsedAt).SingleAsync()));
    }

    [Theory, OnBothStores]
    public async Task An_answer_to_a_challenge_is_good_once(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var passkey = await Enrolled(door, "coder.dube");
        using var browser = door.NewBrowser();
        var token = await Token(browser, "/sign-in");
        var credential = passkey.Get(await Challenge(browser, "/sign-in/passkey-challenge", token));

        var first = await browser.Post("/sign-in/passkey", token, ("credential", credential));
        using var thief = door.NewBrowser();
        var replayed = await thief.Post("/sign-in/passkey", await Token(thief, "/sign-in"), ("credential", credential));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, replayed.StatusCode);
        Assert.Contains("ACC-0007", string.Join('\n', await door.Audited("access.sign-in")), StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_passkey_used_without_finger_or_pin_is_refused(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var passkey = await Enrolled(door, "coder.dube");
        passkey.VerifiesUser = false;
        using var browser = door.NewBrowser();

        Assert.Equal(HttpStatusCode.Forbidden, (await SignIn(browser, passkey)).StatusCode);
    }

    [Theory, OnBothStores]
    public async Task A_passkey_of_another_site_or_of_a_closed_account_is_refused(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var stranger = new SoftwareAuthenticator("https://example.org", "example.org");
        using var passkey = await Enrolled(door, "coder.dube");
        var user = await door.Hospital.Query(db => db.Set<User>().SingleAsync(u => u.Name == "coder.dube"));
        await door.Hospital.Run(SetUserActivity.SetUserActivity.Definition, new(user.Id, Active: false));
        using var browser = door.NewBrowser();

        Assert.Equal(HttpStatusCode.Forbidden, (await SignIn(browser, stranger)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SignIn(browser, passkey)).StatusCode);
    }

    [Theory, OnBothStores]
    public async Task A_removed_passkey_signs_nobody_in(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var passkey = await Enrolled(door, "coder.dube");
        using var owner = await door.SignedIn("coder.dube");
        var id = await door.Hospital.Query(db => db.Set<Passkey>().Select(p => p.Id).SingleAsync());

        await owner.Submit("/settings", $"/settings/passkeys/{id}/removal", ("current", AccessAdmin.DemoPassword));

        using var browser = door.NewBrowser();
        Assert.Equal(HttpStatusCode.Forbidden, (await SignIn(browser, passkey)).StatusCode);
        Assert.Equal(["coder.dube ok passkey removed"], await door.Audited("access.remove-passkey"));
    }

    [Theory, OnBothStores]
    public async Task Somebody_elses_passkey_cannot_be_removed(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var passkey = await Enrolled(door, "coder.dube");
        using var other = await door.SignedIn("clerk.haddad");
        var id = await door.Hospital.Query(db => db.Set<Passkey>().Select(p => p.Id).SingleAsync());

        var refused = await other.Post($"/settings/passkeys/{id}/removal", await Token(other, "/settings"), ("current", AccessAdmin.DemoPassword));

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(1, await door.Hospital.Query(db => db.Set<Passkey>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task Enrolling_asks_for_the_password_again(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");

        var refused = await browser.Post("/settings/passkey-challenge", await Token(browser, "/settings"), ("current", "not the password"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    static async Task<SoftwareAuthenticator> Enrolled(Door door, string name)
    {
        using var browser = await door.SignedIn(name);
        var token = await Token(browser, "/settings");
        var passkey = new SoftwareAuthenticator(door.Address.GetLeftPart(UriPartial.Authority), door.Address.Host);
        var challenge = await Challenge(browser, "/settings/passkey-challenge", token, ("current", AccessAdmin.DemoPassword));
        var added = await browser.Post("/settings/passkeys", token, ("credential", passkey.Create(challenge)), ("name", "Test key"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        return passkey;
    }

    static async Task<HttpResponseMessage> SignIn(Browser browser, SoftwareAuthenticator passkey)
    {
        var token = await Token(browser, "/sign-in");
        var credential = passkey.Get(await Challenge(browser, "/sign-in/passkey-challenge", token));
        return await browser.Post("/sign-in/passkey", token, ("credential", credential));
    }

    static async Task<string> Challenge(Browser browser, string path, params (string, string)[] fields)
    {
        using var answer = await browser.Post(path, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    static async Task<(string, string)> Token(Browser browser, string page) =>
        ("__RequestVerificationToken", (await browser.Page(page)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
}
