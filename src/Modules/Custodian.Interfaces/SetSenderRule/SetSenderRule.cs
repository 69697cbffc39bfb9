using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.SetSenderRule;

/// <summary>Whether the messages of a facility open visits that nobody told of, or wait for them.</summary>
static class SetSenderRule
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("interfaces.set-sender-rule", "interfaces.settings", Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(FacilityId Facility, bool HoldUnknownVisits);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if ((await FacilityRecords.All(s)).All(f => f.Id != input.Facility))
        {
            return Problem.NotFound("INT-0125", "There is no such facility. Open the settings again.");
        }

        var rule = await s.Db.Set<SenderRule>().AsTracking().SingleOrDefaultAsync(r => r.FacilityId == input.Facility, s.Stop);
        if (rule is null)
        {
            s.Db.Add(new SenderRule { FacilityId = input.Facility, HoldUnknownVisits = input.HoldUnknownVisits });
        }
        else
        {
            rule.HoldUnknownVisits = input.HoldUnknownVisits;
        }

        s.Accessed(null, obj: $"facility {input.Facility}", detail: input.HoldUnknownVisits ? "unknown visits are held" : "unknown visits are opened");
        return Done.Value;
    }
}
