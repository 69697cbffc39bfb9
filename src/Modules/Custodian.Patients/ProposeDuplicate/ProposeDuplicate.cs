using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.ProposeDuplicate;

/// <summary>A person found two records of one person and puts them on the worklist.</summary>
static class ProposeDuplicate
{
    public static readonly Slice<Input, long> Definition =
        Slice.Write<Input, long>("patients.propose-duplicate", Permissions.Propose, Scope.Patient, AuditVerb.Originate, Handle);

    /// <param name="Number">Medical record number of the other record, at any facility.</param>
    public sealed record Input(PatientId Patient, string Number, string Note);

    static async Task<Outcome<long>> Handle(SliceContext s, Input input)
    {
        var number = input.Number.Trim();
        var holders = await s.Db.Set<Identifier>().Where(i => i.Value == number || i.Value == number.PadLeft(8, '0')).Select(i => i.PatientId).Distinct().ToListAsync(s.Stop);
        List<PatientId> found = [];
        foreach (var holder in holders)
        {
            found.Add(await PatientRecords.Resolve(s, holder));
        }

        var own = await PatientRecords.Resolve(s, input.Patient);
        s.Accessed(own, detail: "duplicate proposed");
        if (found.Distinct().Where(p => p != own).ToList() is not [var other])
        {
            return Problem.Invalid("PAT-0236", "That number does not lead to one other record. Check it; a number that several facilities gave out has to be searched for.", new FieldError("Number", "Enter the medical record number of the other record."));
        }

        return await DuplicateSets.Propose(s, own, other, "person", input.Note.Trim()) is { } set
            ? set
            : Problem.Conflict("PAT-0203", "These two are recorded as two people, for good. Open both records to see why.");
    }
}
