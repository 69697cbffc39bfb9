using Custodian.Kernel;
using Custodian.Patients.KnowNames;
using Custodian.Patients.Model;
using Custodian.Patients.RegisterPatient;
using Custodian.Patients.SearchPatients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.IdentifyPatient;

/// <summary>
/// Gives an unknown patient the real identity. The alias stays as a name that finds the record, since it stands on wristbands, orders and
/// specimens. Somebody who is in the index already is not entered a second time: the two records are merged instead.
/// </summary>
static class IdentifyPatient
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("patients.identify", "patients.update", Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="Basis">How the identity was established.</param>
    /// <param name="NotTheSame">Why a patient that looks the same is another person; asked for only when there is one.</param>
    public sealed record Input(PatientId Patient, Demographics Said, string Basis, string NotTheSame, bool Checked);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var open = await s.Db.Set<UnidentifiedPatient>().AsTracking().SingleOrDefaultAsync(u => u.PatientId == input.Patient && u.IdentifiedAt == null, s.Stop);
        if (open is null || await s.Db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == input.Patient, s.Stop) is not { } patient)
        {
            return Problem.Conflict("PAT-0127", "The identity of this patient is established already. Correct it through the demographics.");
        }

        if (await Refuse(s, input, patient) is { } refused)
        {
            return refused;
        }

        await PersonLocks.Take(s, input.Said);
        if (input.NotTheSame.Trim().Length == 0 && (await PatientSearch.Find(s, SearchQuery.Of(input.Said), [])).Hits.Any(h => h.IsAlike && h.Id != input.Patient))
        {
            return Problem.Invalid(
                "PAT-0128",
                "A patient who looks almost the same is in the index. If it is this person, merge the two records instead; if not, say how you know.",
                new FieldError("NotTheSame", "Say how you know that this is another person: other birth date on the card, other address proven."));
        }

        await Write(s, input, open, patient);
        return Done.Value;
    }

    static async Task<Problem?> Refuse(SliceContext s, Input input, Patient patient)
    {
        var policy = await RegistrationPolicies.Of(s, patient.FacilityId);
        var today = await FacilityRecords.Today(s, patient.FacilityId);
        if ((RegistrationRules.Check(input.Said, today, policy.Emoji) ?? (input.Checked ? null : RegistrationRules.Doubt(input.Said, today, policy.Emoji))) is { } refused)
        {
            return refused;
        }

        return input.Basis.Trim().Length == 0
            ? Problem.Invalid("PAT-0129", "Say how the identity was established.", new FieldError("Basis", "Enter what proved it: card seen, relative, police, fingerprint."))
            : null;
    }

    static async Task Write(SliceContext s, Input input, UnidentifiedPatient open, Patient patient)
    {
        s.Db.Add(AddName.Row(s, patient.Id, new(NameKind.Placeholder, patient.Family, patient.Given, FacilityDay(open.Since), null, Printed: false)));
        await PatientRecords.Update(s, patient.Id, input.Said, s.Now > patient.AsOf ? s.Now : patient.AsOf);
        (open.IdentifiedAt, open.IdentifiedBy, open.Basis) = (s.Now, s.Caller.Name, input.Basis.Trim());
        if (await s.Db.Set<PatientBirth>().AsTracking().SingleOrDefaultAsync(b => b.PatientId == patient.Id, s.Stop) is { } birth)
        {
            birth.Estimated = false;
        }

        s.Accessed(patient.Id, detail: "identity established");
    }

    static DateOnly FacilityDay(DateTime utc) => DateOnly.FromDateTime(utc);
}
