using Microsoft.AspNetCore.Http;

namespace Custodian.Access.Sessions;

/// <summary>
/// The two cookies: session and sign-in step. HttpOnly always; Secure and the <c>__Host-</c> prefix (RFC 6265bis, 4.1.3.2) whenever the
/// request came by https, so that plain http on the machine itself works too.
/// </summary>
static class SessionCookie
{
    const string Session = "custodian-session";
    const string Step = "custodian-step";

    public static string? ReadSession(HttpContext http) => Read(http, Session);

    public static string? ReadStep(HttpContext http) => Read(http, Step);

    /// <summary>Lax: a link from a message opens the page it names; forms are guarded by their token.</summary>
    public static void SetSession(HttpContext http, string key) => Set(http, Session, key, SameSiteMode.Lax, null);

    public static void SetStep(HttpContext http, string key, TimeSpan lasts) => Set(http, Step, key, SameSiteMode.Strict, lasts);

    public static void ClearSession(HttpContext http) => Clear(http, Session, SameSiteMode.Lax);

    public static void ClearStep(HttpContext http) => Clear(http, Step, SameSiteMode.Strict);

    static string? Read(HttpContext http, string name) => http.Request.Cookies[Name(http, name)] is { Length: > 0 and <= 64 } key ? key : null;

    static void Set(HttpContext http, string name, string key, SameSiteMode site, TimeSpan? lasts) => http.Response.Cookies.Append(Name(http, name), key, Flags(http, site, lasts));

    static void Clear(HttpContext http, string name, SameSiteMode site) => http.Response.Cookies.Delete(Name(http, name), Flags(http, site, null));

    static string Name(HttpContext http, string name) => http.Request.IsHttps ? "__Host-" + name : name;

    static CookieOptions Flags(HttpContext http, SameSiteMode site, TimeSpan? lasts) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = site, Path = "/", MaxAge = lasts, IsEssential = true };
}
