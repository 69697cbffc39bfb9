using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>The person a PID speaks of: found by number and updated, or registered.</summary>
static class People
{
    /// <summary>Finds the patient, applies the demographics when they are newer, registers the patient when the number is unknown.</summary>
    public static async Task<Outcome<PatientId>> Upsert(SliceContext s, Sender sender, Pid pid)
    {
        var number = await PatientNumbers.Of(s, sender, PatientNumbers.In(pid));
        if (number.Problem is { } problem)
        {
            return problem;
        }

        var (facility, mrn) = number.Value;
        var said = Said(sender, pid);
        if (await PatientRecords.FindByMrn(s, facility, mrn) is { } known)
        {
            await PatientRecords.Update(s, known, said, sender.EventAt);
            return known;
        }

        return await PatientRecords.Register(s, facility, said, mrn, sender.EventAt);
    }

    /// <summary>
    /// The record to file under: the one whose own number the message carries, even when it was merged since, so that an unmerge gives back what
    /// came under that number.
    /// </summary>
    public static async Task<PatientId> FiledUnder(SliceContext s, Sender sender, Pid pid, PatientId patient)
    {
        var number = await PatientNumbers.Of(s, sender, PatientNumbers.In(pid));
        return number.Problem is null && await PatientRecords.HolderOf(s, number.Value.Facility, number.Value.Mrn) is { } holder ? holder : patient;
    }

    /// <summary>The patient of the message, who must be known: documents and cancellations do not register anybody.</summary>
    public static async Task<Outcome<PatientId>> Known(SliceContext s, Sender sender)
    {
        var number = await PatientNumbers.Of(s, sender, PatientNumbers.In(sender.Message.Pid));
        if (number.Problem is { } problem)
        {
            return problem;
        }

        return await PatientRecords.FindByMrn(s, number.Value.Facility, number.Value.Mrn) is { } known
            ? known
            : Problem.NotFound("INT-0201", "The patient of this message is not registered yet. It is held and tried again when the patient arrives.");
    }

    static Demographics Said(Sender sender, Pid pid)
    {
        var name = pid.Names.FirstOrDefault(n => n.Type is "L" or null) ?? (pid.Names.Count > 0 ? pid.Names[0] : null);
        var address = pid.Addresses.FirstOrDefault(a => a.Type is "H" or "P" or null) ?? (pid.Addresses.Count > 0 ? pid.Addresses[0] : null);
        return new Demographics
        {
            Family = name?.Family,
            Given = name?.Given,
            Middle = name?.Middle,
            Suffix = name?.Suffix,
            Preferred = pid.Names.FirstOrDefault(n => n.Type is "N" or "P")?.Given,
            BirthDate = pid.Birth?.Date,
            Sex = pid.Sex is { } sex && "FMUOAN".Contains(sex, StringComparison.Ordinal) ? sex : null,
            Street = address?.Street,
            City = address?.City,
            State = address?.State,
            Zip = address?.PostalCode,
            Phone = pid.HomePhones.Count > 0 ? pid.HomePhones[0].Number : null,
            SsnLast4 = pid.SocialSecurityNumber is { Length: >= 4 } ssn ? ssn[^4..] : null,
            DiedOn = sender.Utc(pid.Death) is { } died ? sender.Day(died) : null,
        };
    }
}
