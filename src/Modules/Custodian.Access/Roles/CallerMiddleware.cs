using Custodian.Access.Sessions;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Http;

namespace Custodian.Access.Roles;

/// <summary>Says who is calling: after it, <c>http.Caller()</c> holds the person and their permissions.</summary>
sealed class CallerMiddleware(RequestDelegate next, Callers callers)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<LiveSession>() is not { Locked: false } session)
        {
            await next(http);
            return;
        }

        // What a signed-in person saw must not come back from the browser's cache after they left (SECURITY-TESTS B12).
        http.Response.Headers.CacheControl = "no-store";
        var caller = await callers.Of(session, Visitor.Of(http), http.RequestAborted);
        http.Features.Set(caller.Feature);
        if (caller.Due is not null && IsElsewhere(http))
        {
            http.Response.Redirect(Paths.Settings);
            return;
        }

        if (caller.Due is { } due)
        {
            http.Features.Set(new DueFeature(due));
        }

        await next(http);
    }

    // A page of another module, while a password or second factor is due: the runner would refuse it, the settings say why.
    static bool IsElsewhere(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<RunsSlices>() is { } runs
        && runs.Slices.All(slice => slice.Permission != Permissions.Self);
}

/// <summary>What is due in the person's settings, for the settings page.</summary>
sealed record DueFeature(SettingsDue Due);
