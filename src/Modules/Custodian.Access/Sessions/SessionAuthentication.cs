using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Custodian.Access.Sessions;

/// <summary>
/// Cookie authentication by server-side session. Not ASP.NET's cookie handler with a ticket store: that one renews the key of a session that
/// is signed in over, where a new key is due (session fixation), and encrypts a ticket where a random key is enough.
/// </summary>
sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionDesk sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.ReadSession(Context) is not { } key || await sessions.Find(key, Context.RequestAborted) is not { } session)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(session);
        return session.Locked ? AuthenticateResult.NoResult() : AuthenticateResult.Success(TicketOf(session));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var door = Context.Features.Get<LiveSession>() is { Locked: true } ? Paths.Lock : Paths.SignIn;
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers["HX-Redirect"] = LocalUrl.WithReturn(door, PageOfFragment());
        }
        else if (Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            Response.Redirect(LocalUrl.WithReturn(door, HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : await PageOfForm()));
        }
        else
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    string PageOfFragment() => Uri.TryCreate(Request.Headers["HX-Current-URL"], UriKind.Absolute, out var page) ? page.PathAndQuery : "/";

    // A form that came too late: its page is where the person goes on, with the typing that was kept there.
    async Task<string> PageOfForm()
    {
        const int mostBytes = 1 << 20;
        if (Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true || Request.ContentLength is null or > mostBytes)
        {
            return "/";
        }

        try
        {
            return LocalUrl.Of((await Request.ReadFormAsync(Context.RequestAborted))["kept"]);
        }
        catch (InvalidDataException)
        {
            return "/";
        }
    }

    static AuthenticationTicket TicketOf(LiveSession session)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, session.UserId.ToString()),
            new(ClaimTypes.Name, session.Name),
            new("session", session.Id.ToString(CultureInfo.InvariantCulture)),
        ];
        return new(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName);
    }
}
