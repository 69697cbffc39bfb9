using System.Globalization;
using Custodian.Access.EditRole;
using Custodian.Access.EditUser;
using Custodian.Access.ListRoles;
using Custodian.Access.ListUsers;
using Custodian.Access.ReadUser;
using Custodian.Access.ReleaseLockout;
using Custodian.Access.RenewInitialPassword;
using Custodian.Access.ResetSecondFactor;
using Custodian.Access.Roles;
using Custodian.Access.SetUserActivity;
using Custodian.Access.SignIn;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Access.Web;

/// <summary>Users and roles, for who manages them.</summary>
static class UserEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = ReadUser.ReadUser.Definition;
        ISlice[] withParts = [read, .. routes.ServiceProvider.GetServices<UserPart>().Select(p => p.Slice)];
        routes.MapGet(Paths.Users, ShowUsers).Runs(ListUsers.ListUsers.Definition);
        routes.MapGet(Paths.Users + "/new", ShowNewUser).Runs(read);
        routes.MapPost(Paths.Users, AddUser).Runs(CreateUser.CreateUser.Definition, read);
        routes.MapGet(Paths.Users + "/{id:long}", ShowUser).Runs(withParts);
        routes.MapPost(Paths.Users + "/{id:long}", SaveUser).Runs([EditUser.EditUser.Definition, .. withParts]);
        routes.MapPost(Paths.Users + "/{id:long}/activity", SetActivity).Runs(SetUserActivity.SetUserActivity.Definition);
        routes.MapPost(Paths.Users + "/{id:long}/initial-password", RenewPassword).Runs(RenewInitialPassword.RenewInitialPassword.Definition, read);
        routes.MapPost(Paths.Users + "/{id:long}/second-factor-reset", ResetFactor).Runs(ResetSecondFactor.ResetSecondFactor.Definition);
        routes.MapPost(Paths.Users + "/{id:long}/pause-end", EndPause).Runs(ReleaseLockout.ReleaseLockout.Definition);
        routes.MapPost(Paths.Users + "/{id:long}/tokens", AddToken).Runs([CreateToken.CreateToken.Definition, .. withParts]);
        routes.MapPost(Paths.Users + "/{id:long}/token-revocation", Revoke).Runs(RevokeToken.RevokeToken.Definition);
        routes.MapGet(Paths.Roles, ShowRoles).Runs(ListRoles.ListRoles.Definition);
        routes.MapGet(Paths.Roles + "/{code}", ShowRole).Runs(ListRoles.ListRoles.Definition);
        routes.MapPost(Paths.Roles + "/{code}", SaveRole).Runs(EditRole.EditRole.Definition, ListRoles.ListRoles.Definition);
    }

    static async Task<IResult> ShowUsers(HttpContext http, SliceRunner runner, [FromQuery] string? view)
    {
        var all = view == "all";
        var users = await runner.Run(ListUsers.ListUsers.Definition, http.Caller(), new(all));
        return await http.Page<UsersPage, IReadOnlyList<UserLine>>(users, lines => new { Lines = lines, All = all });
    }

    static Task<IResult> ShowNewUser(HttpContext http, SliceRunner runner, Throttling throttling) => UserPage(http, runner, throttling, null, null, null);

    static Task<IResult> ShowUser(HttpContext http, SliceRunner runner, Throttling throttling, long id) => UserPage(http, runner, throttling, new UserId(id), null, null);

    static async Task<IResult> AddUser(HttpContext http, SliceRunner runner, AccessAdmin admin, Throttling throttling, IFormCollection form)
    {
        var typed = TypedUser.Of(form);
        var created = await admin.CreateUser(http.Caller(), typed.Name, typed.DisplayName, typed.Email, typed.Roles, typed.Facilities);
        return created.Problem is { } problem
            ? await UserPage(http, runner, throttling, null, problem, typed)
            : await http.Page<InitialPasswordPage>(new { typed.DisplayName, Name = SignInName.Of(typed.Name), User = created.Value });
    }

    static async Task<IResult> SaveUser(HttpContext http, SliceRunner runner, Throttling throttling, long id, IFormCollection form)
    {
        var typed = TypedUser.Of(form);
        var saved = await runner.Run(EditUser.EditUser.Definition, http.Caller(), new(new UserId(id), Version(form), typed.DisplayName, typed.Email, typed.Roles, typed.Facilities));
        return saved.Problem is { } problem
            ? await UserPage(http, runner, throttling, new UserId(id), problem, typed)
            : Said(http, "User saved", Paths.Users);
    }

    static async Task<IResult> SetActivity(HttpContext http, SliceRunner runner, long id, [FromForm] bool active)
    {
        var set = await runner.Run(SetUserActivity.SetUserActivity.Definition, http.Caller(), new(new UserId(id), active));
        return set.Problem is { } problem ? await http.ProblemPage(problem) : Said(http, active ? "User activated" : "User deactivated and signed out", Paths.Users);
    }

    static async Task<IResult> RenewPassword(HttpContext http, SliceRunner runner, AccessAdmin admin, Throttling throttling, long id, IFormCollection form)
    {
        var renewed = await admin.RenewInitialPassword(http.Caller(), new UserId(id));
        if (renewed.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        var details = await runner.Run(ReadUser.ReadUser.Definition, http.Caller(), new(new UserId(id), throttling));
        return await http.Page<InitialPasswordPage, UserDetails>(details, d => new { d.Person!.DisplayName, d.Person.Name, User = renewed.Value });
    }

    static async Task<IResult> ResetFactor(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        var reset = await runner.Run(ResetSecondFactor.ResetSecondFactor.Definition, http.Caller(), new UserId(id));
        return reset.Problem is { } problem ? await http.ProblemPage(problem) : Said(http, "Second factors removed", UserPath(id));
    }

    static async Task<IResult> EndPause(HttpContext http, SliceRunner runner, Throttling throttling, long id, IFormCollection form)
    {
        var ended = await runner.Run(ReleaseLockout.ReleaseLockout.Definition, http.Caller(), new(new UserId(id), throttling));
        return ended.Problem is { } problem ? await http.ProblemPage(problem) : Said(http, "Pause ended", UserPath(id));
    }

    static async Task<IResult> AddToken(HttpContext http, SliceRunner runner, Throttling throttling, long id, IFormCollection form)
    {
        var details = await runner.Run(ReadUser.ReadUser.Definition, http.Caller(), new(new UserId(id), throttling));
        if (details.Problem is { } unread)
        {
            return await http.ProblemPage(unread);
        }

        var days = int.TryParse(form["Days"], CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var made = await runner.Run(CreateToken.CreateToken.Definition, http.Caller(), new(details.Value.Person!.Name, form["Label"].ToString(), days));
        return made.Problem is { } problem
            ? await http.Page<UserPage>(new { Details = details.Value, TokenProblem = problem, Parts = await Parts(http, new UserId(id)) }, problem.Status())
            : await http.Page<TokenPage>(new { Token = made.Value, User = id });
    }

    static async Task<IResult> Revoke(HttpContext http, SliceRunner runner, long id, [FromForm] long token)
    {
        var revoked = await runner.Run(RevokeToken.RevokeToken.Definition, http.Caller(), token);
        return revoked.Problem is { } problem ? await http.ProblemPage(problem) : Said(http, "Token revoked", UserPath(id));
    }

    static async Task<IResult> ShowRoles(HttpContext http, SliceRunner runner, PermissionCatalog catalog)
    {
        var roles = await runner.Run(ListRoles.ListRoles.Definition, http.Caller(), catalog);
        return await http.Page<RolesPage, RoleTable>(roles, table => new { Table = table });
    }

    static Task<IResult> ShowRole(HttpContext http, SliceRunner runner, PermissionCatalog catalog, string code) => RolePage(http, runner, catalog, code, null, null);

    static async Task<IResult> SaveRole(HttpContext http, SliceRunner runner, PermissionCatalog catalog, string code, IFormCollection form)
    {
        var patterns = form["Patterns"].ToString().Split([' ', ',', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var saved = await runner.Run(EditRole.EditRole.Definition, http.Caller(), new(code, Version(form), form["Label"].ToString(), form["NeedsSecondFactor"] == "true", patterns));
        return saved.Problem is { } problem
            ? await RolePage(http, runner, catalog, code, problem, form["Patterns"].ToString())
            : Said(http, "Role saved. It counts from the next request.", Paths.Roles);
    }

    static async Task<IResult> UserPage(HttpContext http, SliceRunner runner, Throttling throttling, UserId? id, Problem? problem, TypedUser? typed)
    {
        var details = await runner.Run(ReadUser.ReadUser.Definition, http.Caller(), new(id, throttling));
        return details.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<UserPage>(new { Details = typed?.Over(details.Value) ?? details.Value, Typed = typed, Problem = problem, Parts = id is { } user ? await Parts(http, user) : [] }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static async Task<IReadOnlyList<RenderFragment>> Parts(HttpContext http, UserId user)
    {
        List<RenderFragment> parts = [];
        foreach (var part in http.RequestServices.GetServices<UserPart>().OrderBy(p => p.Order))
        {
            if (await part.Read(http, user) is { } drawn)
            {
                parts.Add(drawn);
            }
        }

        return parts;
    }

    static async Task<IResult> RolePage(HttpContext http, SliceRunner runner, PermissionCatalog catalog, string code, Problem? problem, string? typed)
    {
        var roles = await runner.Run(ListRoles.ListRoles.Definition, http.Caller(), catalog);
        if (roles.Problem is { } refused)
        {
            return await http.ProblemPage(refused);
        }

        return roles.Value.Roles.FirstOrDefault(r => r.Code == code) is { } role
            ? await http.Page<RolePage>(new { Role = role, roles.Value.Permissions, Typed = typed, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK)
            : await http.ProblemPage(EditRole.EditRole.Unknown);
    }

    static IResult Said(HttpContext http, string text, string path)
    {
        http.Say(text);
        return Results.Redirect(path);
    }

    static string UserPath(long id) => string.Create(CultureInfo.InvariantCulture, $"{Paths.Users}/{id}");

    static long Version(IFormCollection form) => long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : 0;
}
