using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.SetBaseRate;

/// <summary>The facility's own amount for a weight of 1, and whether it reports POA.</summary>
static class SetBaseRate
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("coding.set-base-rate", "coding.settings", Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(FacilityId Facility, Money BaseRate, bool ReportsPoa);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (input.BaseRate <= Money.Zero)
        {
            return Problem.Invalid("COD-0414", "The base rate must be more than zero. Enter the amount of the facility's rate letter.", new FieldError("baseRate", "Enter an amount."));
        }

        var row = await s.Db.Set<FacilityRate>().AsTracking().SingleOrDefaultAsync(r => r.FacilityId == input.Facility, s.Stop);
        if (row is null)
        {
            row = new FacilityRate { FacilityId = input.Facility, BaseRate = input.BaseRate };
            s.Db.Add(row);
        }

        (row.BaseRate, row.ReportsPoa) = (input.BaseRate, input.ReportsPoa);
        return Done.Value;
    }
}
