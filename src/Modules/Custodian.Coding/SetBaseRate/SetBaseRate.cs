using System.Globalization;
using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.SetBaseRate;

/// <summary>The facility's own amount for a weight of 1 from a day on, and whether it reports POA.</summary>
static class SetBaseRate
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("coding.set-base-rate", "coding.settings", Scope.System, AuditVerb.Configure, Handle);

    /// <param name="From">First discharge day it counts for.</param>
    public sealed record Input(FacilityId Facility, DateOnly From, Money BaseRate, bool ReportsPoa);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (input.BaseRate <= Money.Zero)
        {
            return Problem.Invalid("COD-0414", "The base rate must be more than zero. Enter the amount of the facility's rate letter.", new FieldError("BaseRate", "Enter an amount."));
        }

        if ((await FacilityRecords.Own(s)).All(f => f.Id != input.Facility))
        {
            return Problem.Invalid("COD-0419", "There is no such facility. Choose one of the list.", new FieldError("Facility", "Choose the facility."));
        }

        s.Db.Add(new FacilityRate
        {
            Id = s.Ids.Next(), FacilityId = input.Facility, EffectiveFrom = input.From, BaseRate = input.BaseRate, ReportsPoa = input.ReportsPoa, SetBy = s.Caller.Name, SetAt = s.Now,
        });
        s.Accessed(null, obj: $"facility {input.Facility}", detail: string.Create(CultureInfo.InvariantCulture, $"base rate {input.BaseRate} from {input.From:yyyy-MM-dd}{(input.ReportsPoa ? "" : ", exempt from POA")}"));
        return Done.Value;
    }
}
