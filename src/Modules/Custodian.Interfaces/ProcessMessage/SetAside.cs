using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.ProcessMessage;

/// <summary>Records why a message could not be applied: held when something may still arrive, else a dead letter.</summary>
static class SetAside
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("interfaces.set-aside", "interfaces.apply", Scope.System, AuditVerb.Hold, Handle);

    public sealed record Input(MessageId Message, Problem Problem);

    /// <summary>Problems that later messages can cure: the visit or patient is not there yet.</summary>
    static bool CanCure(Problem problem) => problem.Kind == ProblemKind.NotFound;

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var row = await s.Db.Set<InboundMessage>().AsTracking().SingleAsync(m => m.Id == input.Message, s.Stop);
        row.Status = CanCure(input.Problem) ? MessageStatus.Held : MessageStatus.Failed;
        row.Attempts++;
        (row.ProblemCode, row.ProblemText) = (input.Problem.Code, input.Problem.Text);
        s.Accessed(null, obj: $"message {row.Id}", detail: input.Problem.Code);
        return Done.Value;
    }
}
