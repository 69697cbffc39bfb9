using Custodian.Store.Slices;
using Microsoft.AspNetCore.Http;

namespace Custodian.Ui.Web;

/// <summary>The caller of a request, set by the sign-in middleware from the server-side session.</summary>
/// <param name="DisplayName">The person's name for the page head.</param>
/// <param name="RoleLabel">The person's roles in words.</param>
public sealed record CallerFeature(Caller Caller, string DisplayName, string RoleLabel);

public static class CallerOfRequest
{
    public static Caller Caller(this HttpContext http) =>
        http.Features.Get<CallerFeature>()?.Caller ?? Store.Slices.Caller.Nobody(http.Connection.RemoteIpAddress?.ToString() ?? "");

    public static CallerFeature? Person(this HttpContext http) => http.Features.Get<CallerFeature>();
}
