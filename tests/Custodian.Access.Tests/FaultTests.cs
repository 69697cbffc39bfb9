using System.Net;
using Custodian.Access.Model;
using Custodian.Access.Sessions;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Access.Tests;

public class FaultTests
{
    [Theory, OnBothStores]
    public async Task Without_its_audit_event_a_sign_in_does_not_happen(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = door.NewBrowser();
        await door.Hospital.Query(db => db.Database.ExecuteSqlAsync($"alter table store_audit_event rename to audit_gone"));

        var answer = await browser.SignIn("coder.dube", AccessAdmin.DemoPassword);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Null(browser.SessionKey);
        Assert.Equal(0, await door.Hospital.Query(db => db.Set<Session>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task Every_step_at_the_door_leaves_one_event_and_the_chain_holds(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = door.NewBrowser();

        await browser.SignIn("coder.dube", "not the password");
        await browser.SignIn("coder.dube", AccessAdmin.DemoPassword);
        await browser.Submit("/settings", "/lock");
        await browser.Submit("/lock", "/unlock", ("password", AccessAdmin.DemoPassword));
        await browser.Submit("/settings", "/sign-out");

        var actions = await door.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Actor == "coder.dube").OrderBy(e => e.Seq).Select(e => e.Action + " " + e.Outcome).ToListAsync());
        Assert.Equal(["access.sign-in ACC-0003", "access.sign-in ok", "access.lock ok", "access.unlock ok", "access.sign-out ok"], actions);
        Assert.True((await door.Hospital.VerifyAudit()).Holds);
    }

    [Fact]
    public void Over_https_the_cookies_are_secure_and_bound_to_the_host()
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = "https";

        SessionCookie.SetSession(http, "key");

        var cookie = http.Response.Headers.SetCookie.ToString();
        Assert.StartsWith("__Host-custodian-session=key;", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothStores]
    public async Task Identitys_user_manager_works_on_the_same_users(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await using var scope = door.Get<IServiceScopeFactory>().CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        using var browser = await door.SignedIn("coder.dube");
        var user = (await manager.FindByNameAsync("Coder.Dube"))!;
        var passkey = new UserPasskeyInfo([1, 2], [3], door.Hospital.Clock.GetUtcNow(), 7, ["usb", "nfc"], true, false, false, [4], [5]) { Name = "Blue key" };

        Assert.True((await manager.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded);
        var kept = Assert.Single(await manager.GetPasskeysAsync(user));
        var holder = await manager.FindByPasskeyIdAsync([1, 2]);
        Assert.True((await manager.RemovePasskeyAsync(user, [1, 2])).Succeeded);
        Assert.True(await manager.CheckPasswordAsync(user, AccessAdmin.DemoPassword));
        Assert.True((await manager.UpdateSecurityStampAsync((await manager.FindByIdAsync(user.Id.ToString()))!)).Succeeded);

        Assert.Equal(("Blue key", 7u, "usb nfc"), (kept.Name, kept.SignCount, string.Join(' ', kept.Transports!)));
        Assert.Equal(user.Id, holder?.Id);
        Assert.Empty(await manager.GetPasskeysAsync(user));
        Assert.False(await browser.IsIn());
        Assert.False((await manager.DeleteAsync(user)).Succeeded);
    }

    [Theory]
    [InlineData("Two\nLines", "")]
    [InlineData("Name", "a@b\r\nBcc: c@d")]
    [InlineData("", "")]
    [InlineData("Name", "no address")]
    public void Names_and_addresses_that_could_forge_a_line_are_refused(string name, string email) =>
        Assert.Equal("ACC-0102", Users.UserRows.CheckPerson(name, email)?.Code);
}
