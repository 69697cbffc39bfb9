using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.RegisterPatient;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SetPolicy;

/// <summary>Changes the registration policy of the enterprise or of one facility.</summary>
static class SetPolicy
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("patients.set-policy", "patients.settings", Scope.System, AuditVerb.Amend, Handle);

    /// <param name="Facility">Facility 0 is the enterprise.</param>
    /// <param name="Version">0 when the facility had no policy of its own yet.</param>
    public sealed record Input(FacilityId Facility, NewbornNaming Newborn, UnknownNaming Unknown, TermsKept Terms, EmojiRule Emoji, long Version)
    {
        /// <summary>The object identifier of the facility's numbers; null leaves it as it is.</summary>
        public string? Oid { get; init; }
    }

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (input.Facility != RegistrationPolicies.Enterprise && await PatientRecords.FindFacility(s, input.Facility) is null)
        {
            return Problem.NotFound("PAT-0131", "There is no such facility. Choose one of the list.");
        }

        var row = await s.Db.Set<RegistrationPolicy>().AsTracking().SingleOrDefaultAsync(p => p.FacilityId == input.Facility, s.Stop);
        if ((row?.Version ?? 0) != input.Version)
        {
            return Problem.Stale("PAT-0130", "The policy changed while you worked. Nothing was saved. Look at what it says now.");
        }

        if (row is null)
        {
            row = new RegistrationPolicy { FacilityId = input.Facility };
            s.Db.Add(row);
        }

        if (input.Oid is { } oid && input.Facility != RegistrationPolicies.Enterprise && (await FacilityRecords.SetOid(s, input.Facility, oid.Trim())).Problem is { } wrong)
        {
            return wrong;
        }

        (row.NewbornNames, row.UnknownNames, row.SearchTerms, row.Emoji) = (input.Newborn, input.Unknown, input.Terms, input.Emoji);
        s.Accessed(null, obj: "registration policy", detail: $"facility {input.Facility}");
        return Done.Value;
    }
}
