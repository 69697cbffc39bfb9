using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.KeepAddress;

/// <summary>
/// Where the person wants to be written to (45 CFR 164.522(b): a covered entity must accommodate reasonable requests, and may not ask why).
/// Replaces the one before; empty ends it.
/// </summary>
static class SetConfidentialAddress
{
    public static readonly Slice<ConfidentialAddressInput, Done> Definition =
        Slice.Write<ConfidentialAddressInput, Done>("patients.set-confidential-address", "patients.update", Scope.Patient, AuditVerb.Amend, Handle);

    const string FlagKind = "confidential-address";

    static async Task<Outcome<Done>> Handle(SliceContext s, ConfidentialAddressInput input)
    {
        var id = await PatientRecords.Resolve(s, input.Patient);
        if (await PatientRecords.Find(s, id) is null)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        if (!input.IsEmpty && (input.Street.Length == 0 || input.City.Length == 0))
        {
            return Problem.Invalid("PAT-0122", "Enter street and city of the confidential address, or empty all fields to end it.", new FieldError(input.Street.Length == 0 ? "ConfidentialStreet" : "ConfidentialCity", "Enter street and city; a post-office box counts as the street."));
        }

        await End(s, id);
        if (!input.IsEmpty)
        {
            s.Db.Add(new ConfidentialAddress
            {
                Id = s.Ids.Next(), PatientId = id, Street = input.Street, City = input.City, State = input.State, Zip = input.Zip, Phone = input.Phone, Since = s.Now, By = s.Caller.Name,
            });
            s.Db.Add(new PatientFlag { Id = s.Ids.Next(), PatientId = id, Kind = FlagKind, Text = "Confidential address" });
        }

        s.Accessed(id, detail: input.IsEmpty ? "confidential address ended" : "confidential address set");
        s.Tell(new DemographicsChanged(id));
        return Done.Value;
    }

    static async Task End(SliceContext s, PatientId id)
    {
        var ids = await PatientRecords.AllIdsOf(s, id);
        foreach (var address in await s.Db.Set<ConfidentialAddress>().AsTracking().Where(a => ids.Contains(a.PatientId) && a.EndedAt == null).ToListAsync(s.Stop))
        {
            (address.EndedAt, address.EndedBy) = (s.Now, s.Caller.Name);
        }

        foreach (var flag in await s.Db.Set<PatientFlag>().AsTracking().Where(f => ids.Contains(f.PatientId) && f.Kind == FlagKind && f.EndedAt == null).ToListAsync(s.Stop))
        {
            flag.EndedAt = s.Now;
        }
    }
}
