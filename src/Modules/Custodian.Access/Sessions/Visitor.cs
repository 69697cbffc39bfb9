using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.AspNetCore.Http;

namespace Custodian.Access.Sessions;

/// <summary>The browser at the door: where from, what kind, and the session it already holds.</summary>
sealed record Visitor(string Source, string UserAgent, long? SessionId = null)
{
    static readonly HashSet<string> Nothing = [];

    public static Visitor Of(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new(http.Connection.RemoteIpAddress?.ToString() ?? "", agent[..int.Min(agent.Length, 200)], http.Features.Get<LiveSession>()?.Id);
    }

    /// <summary>For the audit trail of a sign-in: a name, no permission.</summary>
    public Caller As(UserId? user, string name, long? session = null) => new(user, name, Nothing, Source, Session: session?.ToString(null, null) ?? "");
}
