using System.Net;
using Custodian.Access.Model;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class SettingsTests
{
    const string New = "seven grey herons standing";

    [Theory, OnBothStores]
    public async Task An_initial_password_opens_the_settings_only_until_it_is_changed(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var made = (await door.Admin.CreateUser("new.coder", "New Coder", "coder")).Value;
        using var browser = door.NewBrowser();
        await browser.SignIn("new.coder", made.InitialPassword);

        var before = await browser.Get("/coding");
        var changed = await ChangePassword(browser, made.InitialPassword, New);
        var after = await browser.Get("/coding");

        Assert.Equal("/settings", before.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory, OnBothStores]
    public async Task A_changed_password_ends_the_other_sessions_and_gives_this_one_a_new_id(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var here = await door.SignedIn("coder.dube");
        using var elsewhere = await door.SignedIn("coder.dube");
        var before = here.SessionKey;

        await ChangePassword(here, AccessAdmin.DemoPassword, New);

        Assert.NotEqual(before, here.SessionKey);
        Assert.True(await here.IsIn());
        Assert.False(await elsewhere.IsIn());
        using var fresh = door.NewBrowser();
        Assert.Equal(HttpStatusCode.Forbidden, (await fresh.SignIn("coder.dube", AccessAdmin.DemoPassword)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await fresh.SignIn("coder.dube", New)).StatusCode);
        Assert.Equal(["coder.dube ok 2 sessions ended"], await door.Audited("access.change-password"));
    }

    [Theory, OnBothStores]
    public async Task A_password_is_not_changed_without_the_present_one_nor_to_a_weak_one(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");
        var hash = await HashOf(door);

        var wrong = await ChangePassword(browser, "not the password", New);
        var weak = await ChangePassword(browser, AccessAdmin.DemoPassword, "Password1234");

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.UnprocessableEntity], [wrong.StatusCode, weak.StatusCode]);
        Assert.Equal(hash, await HashOf(door));
        Assert.Equal(["coder.dube ACC-0003"], await door.Audited("access.change-password"));
    }

    [Theory, OnBothStores]
    public async Task A_session_left_open_elsewhere_can_be_ended(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var elsewhere = await door.SignedIn("coder.dube");
        using var here = await door.SignedIn("coder.dube");

        var page = await here.Page("/settings");
        var end = page.Forms.Single(f => f.GetAttribute("action")?.EndsWith("/end", StringComparison.Ordinal) == true).GetAttribute("action")!;
        await here.Submit("/settings", end);

        Assert.False(await elsewhere.IsIn());
        Assert.True(await here.IsIn());
        Assert.Single(await door.Audited("access.end-session"));
    }

    [Theory, OnBothStores]
    public async Task Somebody_elses_session_cannot_be_ended(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var victim = await door.SignedIn("coder.dube");
        using var other = await door.SignedIn("clerk.haddad");
        var id = await door.Hospital.Query(db => db.Set<Session>().OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());
        var token = (await other.Page("/settings")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var refused = await other.Post($"/settings/sessions/{id}/end", ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.True(await victim.IsIn());
    }

    static Task<HttpResponseMessage> ChangePassword(Browser browser, string present, string password) =>
        browser.Submit("/settings", "/settings/password", ("current", present), ("password", password));

    static Task<string> HashOf(Door door) => door.Hospital.Query(db => db.Set<User>().Where(u => u.Name == "coder.dube").Select(u => u.PasswordHash).SingleAsync());
}
