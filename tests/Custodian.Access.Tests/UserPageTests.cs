using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Custodian.Access.Model;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class UserPageTests
{
    static readonly string[] ManagerPages = ["/users", "/users?view=all", "/users/new", "/roles", "/roles/coder", "/audit"];

    [Theory, OnBothStores]
    public async Task Every_page_opens_for_the_administrator_and_for_nobody_else(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var administrator = await door.SignedIn("administrator.reyes");
        using var coder = await door.SignedIn("coder.dube");
        using var visitor = door.NewBrowser();
        foreach (var page in ManagerPages)
        {
            var html = await administrator.Page(page);
            Assert.Single(html.QuerySelectorAll("h1"));
            Assert.Empty(html.QuerySelectorAll("[style], [onclick], script:not([src]), style"));
            Assert.Equal(HttpStatusCode.Forbidden, (await coder.Get(page)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get(page)).StatusCode);
        }
    }

    [Theory, OnBothStores]
    public async Task Sign_in_lock_and_settings_pages_hold_no_inline_script_or_style(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = door.NewBrowser();
        using var signedIn = await door.SignedIn("coder.dube");

        foreach (var html in new[] { await browser.Page("/sign-in"), await signedIn.Page("/settings") })
        {
            Assert.Empty(html.QuerySelectorAll("[style], [onclick], script:not([src]), style"));
            Assert.Contains(html.QuerySelectorAll("script"), s => s.GetAttribute("src")!.Contains("passkey", StringComparison.Ordinal));
        }
    }

    [Theory, OnBothStores]
    public async Task A_new_user_signs_in_with_the_initial_password_shown_once(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var administrator = await door.SignedIn("administrator.reyes");

        var created = await administrator.Submit("/users/new", "/users", ("Name", "New.Clerk"), ("DisplayName", "Nia Clerk"), ("Roles", "clerk"), ("Roles", "scanner"));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await created.Content.ReadAsStringAsync());
        var password = page.QuerySelectorAll("dd").Select(d => d.TextContent).Single(text => Regex.IsMatch(text, "^[A-Za-z0-9_-]{16}$"));

        using var browser = door.NewBrowser();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignIn("new.clerk", password)).StatusCode);
        Assert.Equal(["administrator.reyes ok new.clerk: clerk, scanner"], (await door.Audited("access.create-user"))[^1..]);
        Assert.DoesNotContain(password, string.Join('\n', await door.Audited("access.create-user")), StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_refused_form_keeps_what_was_typed(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var administrator = await door.SignedIn("administrator.reyes");

        var refused = await administrator.Submit("/users/new", "/users", ("Name", "coder.dube"), ("DisplayName", "Second Dube"), ("Roles", "coder"));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("Second Dube", page.QuerySelector("[name=DisplayName]")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("[name=Roles][value=coder]")!.HasAttribute("checked"));
    }

    [Theory, OnBothStores]
    public async Task A_user_is_edited_deactivated_and_helped_from_their_page(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var administrator = await door.SignedIn("administrator.reyes");
        var id = await door.Hospital.Query(db => db.Set<User>().Where(u => u.Name == "coder.dube").Select(u => u.Id).SingleAsync());
        var path = $"/users/{id}";

        var saved = await administrator.Submit(path, path, ("DisplayName", "Nomvula Dube-Mbeki"), ("Email", "n@example.org"), ("Roles", "coder"), ("Roles", "auditor"));
        var renewed = await administrator.Submit(path, path + "/initial-password");
        var deactivated = await administrator.Submit(path, path + "/activity");

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect], [saved.StatusCode, renewed.StatusCode, deactivated.StatusCode]);
        var user = await door.Hospital.Query(db => db.Set<User>().SingleAsync(u => u.Id == id));
        Assert.Equal(("Nomvula Dube-Mbeki", "n@example.org", false, true), (user.DisplayName, user.Email, user.Active, user.MustChangePassword));
        Assert.Equal(["auditor", "coder"], await door.Hospital.Query(db => db.Set<UserRole>().Where(r => r.UserId == id).Select(r => r.Role).Order().ToListAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_role_is_edited_from_its_page_and_a_wrong_permission_is_shown(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var administrator = await door.SignedIn("administrator.reyes");

        var wrong = await administrator.Submit("/roles/clerk", "/roles/clerk", ("Label", "Records clerk"), ("Patterns", "records.*\nDROP TABLE"));
        var saved = await administrator.Submit("/roles/clerk", "/roles/clerk", ("Label", "Records clerk"), ("Patterns", "records.*\r\npatients.read"));

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect], [wrong.StatusCode, saved.StatusCode]);
        Assert.Equal(["patients.read", "records.*"], await door.Hospital.Query(db => db.Set<RolePermission>().Where(p => p.Role == "clerk").Select(p => p.Pattern).Order().ToListAsync()));
    }

    [Fact]
    public async Task Every_endpoint_of_the_module_declares_its_slices_or_why_it_is_open()
    {
        await using var door = await Door.Open(StoreKind.Sqlite);

        var undeclared = door.Get<EndpointDataSource>().Endpoints
            .Where(e => e.Metadata.GetMetadata<RunsSlices>() is null && e.Metadata.GetMetadata<OpenToAll>() is null)
            .Select(e => e.DisplayName);

        Assert.Empty(undeclared);
    }

    [Fact]
    public async Task No_endpoint_that_changes_something_works_without_a_form_token()
    {
        await using var door = await Door.OpenWithDemoUsers(StoreKind.Sqlite);
        using var administrator = await door.SignedIn("administrator.reyes");
        var posts = door.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST") && !e.RoutePattern.RawText!.StartsWith("/charts", StringComparison.Ordinal) && !e.RoutePattern.RawText.StartsWith("/documents", StringComparison.Ordinal))
            .Select(e => Regex.Replace(e.RoutePattern.RawText!.Replace("{code}", "coder", StringComparison.Ordinal), "{[^}]+}", "1"))
            .ToList();

        Assert.True(posts.Count >= 25, $"{posts.Count} posts");
        foreach (var path in posts)
        {
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, (await administrator.Post(path, ("current", AccessAdmin.DemoPassword))).StatusCode));
        }
    }

    [Fact]
    public void Every_slice_of_the_module_has_one_of_its_permissions()
    {
        var slices = typeof(AccessModule).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public))
            .Select(f => f.FieldType.IsAssignableTo(typeof(ISlice)) ? (ISlice)f.GetValue(null)! : null)
            .OfType<ISlice>()
            .ToList();

        Assert.True(slices.Count >= 20);
        Assert.All(slices, s => Assert.Contains(s.Permission, (string[])[Permissions.Self, Permissions.Manage, Permissions.ShareViews, Permissions.AuditRead, Permissions.AuditExport, Permissions.AuditVerify, Permissions.AuditReview, Permissions.BreakGlass]));
        Assert.Equal(slices.Count, slices.DistinctBy(s => s.Name).Count());
    }
}
