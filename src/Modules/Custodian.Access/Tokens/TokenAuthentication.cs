using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Custodian.Access.Sessions;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Custodian.Access.Tokens;

/// <summary>Authentication of programs: <c>Authorization: Bearer</c> with a token (RFC 6750, section 2.1). It opens the addresses for programs only.</summary>
sealed class TokenAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenDesk tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Token";

    static readonly PathString Programs = "/api";

    /// <summary>True for a request that brings a token: it is then judged by that alone, whatever cookies come with it.</summary>
    public static bool IsAsked(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Programs, StringComparison.OrdinalIgnoreCase) && http.Request.Headers.Authorization.Count > 0;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var sent)
            || !string.Equals(sent.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            || await tokens.Find(sent.Parameter ?? "", Visitor.Of(Context), Context.RequestAborted) is not { } program)
        {
            return AuthenticateResult.Fail("The token is unknown, revoked or over.");
        }

        Context.Features.Set(program);
        var claims = new ClaimsIdentity([new Claim(ClaimTypes.Name, program.Caller.Name)], SchemeName);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(claims), SchemeName));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        var refused = Results.Problem(
            detail: "The token is unknown, revoked or over. Ask an administrator for another one (Users and roles).", statusCode: StatusCodes.Status401Unauthorized, title: "ACC-0121");
        await refused.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
