using Custodian.Access.Model;
using Custodian.Access.Sessions;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.EndSession;

/// <summary>Ends one of one's own sessions, as on a computer left signed in.</summary>
static class EndSession
{
    public static readonly Slice<long, Done> Definition =
        Slice.Write<long, Done>("access.end-session", Permissions.Self, Scope.System, AuditVerb.SignOut, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, long session)
    {
        var ended = await SessionRows.End(s.Db.Set<Session>().Where(x => x.Id == session && x.UserId == s.Caller.UserId), SessionEnd.EndedByUser, s.Now);
        if (ended == 0)
        {
            return Problem.NotFound("ACC-0115", "That session is not one of yours, or has ended already. Open My settings again.");
        }

        s.Accessed(null, obj: $"session {session}");
        return Done.Value;
    }
}
