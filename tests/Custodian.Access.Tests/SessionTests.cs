using System.Net;
using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class SessionTests
{
    [Theory, OnBothStores]
    public async Task A_session_key_planted_before_sign_in_opens_nothing_afterwards(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var victim = door.NewBrowser();
        victim.SetCookie("custodian-session", "planted-by-somebody-else");

        await victim.SignIn("coder.dube", AccessAdmin.DemoPassword);

        using var attacker = door.NewBrowser();
        attacker.SetCookie("custodian-session", "planted-by-somebody-else");
        Assert.NotEqual("planted-by-somebody-else", victim.SessionKey);
        Assert.True(await victim.IsIn());
        Assert.False(await attacker.IsIn());
    }

    [Theory, OnBothStores]
    public async Task Unlocking_gives_a_new_session_id_and_ends_the_old_one(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");
        var before = browser.SessionKey!;
        await Lock(browser);

        Assert.False(await browser.IsIn());
        var unlocked = await browser.Submit("/lock?return=%2Fcoding", "/unlock", ("password", AccessAdmin.DemoPassword));

        Assert.Equal("/coding", unlocked.Headers.Location!.ToString());
        Assert.True(await browser.IsIn());
        Assert.NotEqual(before, browser.SessionKey);
        using var old = door.NewBrowser();
        old.SetCookie("custodian-session", before);
        Assert.False(await old.IsIn());
        Assert.Equal(["coder.dube ok"], await door.Audited("access.lock"));
        Assert.Equal(["coder.dube ok password"], await door.Audited("access.unlock"));
    }

    [Theory, OnBothStores]
    public async Task A_locked_screen_leads_to_the_lock_page_and_refuses_a_wrong_password(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");
        await Lock(browser);

        var challenge = await browser.Get("/coding");
        var refused = await browser.Submit("/lock", "/unlock", ("password", "wrong password"));

        Assert.Equal("/lock?return=%2Fcoding", challenge.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.False(await browser.IsIn());
    }

    [Theory, OnBothStores]
    public async Task Signing_out_ends_the_session_on_the_server(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");
        var key = browser.SessionKey!;
        await Lock(browser);

        await browser.Submit("/lock", "/sign-out");

        using var copy = door.NewBrowser();
        copy.SetCookie("custodian-session", key);
        Assert.False(await copy.IsIn());
        Assert.Null(browser.SessionKey);
        Assert.Equal(["coder.dube ok"], await door.Audited("access.sign-out"));
    }

    [Theory, OnBothStores]
    public async Task A_session_without_requests_ends_after_the_idle_time(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");

        door.Hospital.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(await browser.IsIn());
        door.Hospital.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(await browser.IsIn());
        door.Hospital.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.False(await browser.IsIn());
        Assert.False(await browser.IsIn());
        Assert.Equal(["coder.dube ok idle"], await door.Audited("access.time-out"));
        Assert.Contains("Your last session is over", (await browser.Page("/sign-in")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_busy_session_ends_after_the_absolute_time(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");

        for (var at = TimeSpan.Zero; at < TimeSpan.FromHours(12) - TimeSpan.FromMinutes(15); at += TimeSpan.FromMinutes(15))
        {
            door.Hospital.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.True(await browser.IsIn());
        }

        door.Hospital.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await browser.IsIn());
        Assert.Equal(["coder.dube ok longest time since sign-in"], await door.Audited("access.time-out"));
    }

    [Theory, OnBothStores]
    public async Task A_session_whose_browser_never_came_back_is_ended_by_the_nightly_job(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");
        door.Hospital.Clock.Advance(TimeSpan.FromMinutes(21));

        Assert.Equal(1, await door.Admin.EndOverdueSessions(TestContext.Current.CancellationToken));
        Assert.Equal(0, await door.Admin.EndOverdueSessions(TestContext.Current.CancellationToken));
        Assert.Equal(["coder.dube ok idle"], await door.Audited("access.time-out"));
    }

    [Theory, OnBothStores]
    public async Task A_deactivated_users_open_session_is_dead_at_its_next_request(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");

        Assert.True((await door.Hospital.Run(SetUserActivity.SetUserActivity.Definition, new(await IdOf(door, "coder.dube"), Active: false))).Ok);

        Assert.False(await browser.IsIn());
    }

    [Theory, OnBothStores]
    public async Task A_change_of_roles_ends_the_sessions_that_had_the_old_ones(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");
        var user = await door.Hospital.Query(db => db.Set<User>().SingleAsync(u => u.Name == "coder.dube"));

        var edited = await door.Hospital.Run(EditUser.EditUser.Definition, new(user.Id, user.Version, user.DisplayName, "", ["clerk"], []));

        Assert.True(edited.Ok);
        Assert.False(await browser.IsIn());
    }

    [Theory, OnBothStores]
    public async Task A_stamp_changed_by_any_other_way_ends_the_session_too(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");

        await door.Hospital.Query(db => db.Set<User>().Where(u => u.Name == "coder.dube").ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "other")));

        Assert.False(await browser.IsIn());
        Assert.Equal(["coder.dube ok account changed"], await door.Audited("access.time-out"));
    }

    [Theory, OnBothStores]
    public async Task The_database_holds_no_session_key(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");

        var hash = await door.Hospital.Query(db => db.Set<Session>().Select(s => s.KeyHash).SingleAsync());

        Assert.Equal(64, hash.Length);
        using var thief = door.NewBrowser();
        thief.SetCookie("custodian-session", hash);
        Assert.False(await thief.IsIn());
    }

    [Theory, OnBothStores]
    public async Task A_seventh_session_ends_the_one_used_longest_ago(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var browsers = new List<Browser>();
        for (var i = 0; i < 7; i++)
        {
            browsers.Add(await door.SignedIn("coder.dube"));
            door.Hospital.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.False(await browsers[0].IsIn());
        Assert.True(await browsers[1].IsIn());
        Assert.True(await browsers[6].IsIn());
        browsers.ForEach(b => b.Dispose());
    }

    [Theory, OnBothStores]
    public async Task The_session_cookie_is_closed_to_scripts_and_other_sites_and_pages_are_not_kept(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = door.NewBrowser();

        var entered = await browser.SignIn("coder.dube", AccessAdmin.DemoPassword);

        var cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("custodian-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("no-store", (await browser.Get("/coding")).Headers.CacheControl!.ToString());
    }

    static Task<UserId> IdOf(Door door, string name) => door.Hospital.Query(db => db.Set<User>().Where(u => u.Name == name).Select(u => u.Id).SingleAsync());

    static async Task Lock(Browser browser)
    {
        var locked = await browser.Submit("/settings", "/lock");
        Assert.Equal("/lock?return=%2Fsettings", locked.Headers.Location!.ToString());
    }
}
