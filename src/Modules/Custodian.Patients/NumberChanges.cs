using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>Medical record numbers that a sender changes or moves (HL7 A43, A46 to A48). The number changes, never what was filed.</summary>
public static class NumberChanges
{
    /// <summary>The person of <paramref name="from"/> has the number <paramref name="to"/> from now on; the former one still leads there.</summary>
    /// <returns>The patient; NotFound when neither number is known.</returns>
    public static async Task<Outcome<PatientId>> Change(SliceContext s, (FacilityId Facility, string Mrn) from, (FacilityId Facility, string Mrn) to)
    {
        if (from == to)
        {
            return Problem.Invalid("PAT-0261", "The former and the new number are the same. Check which two are meant.");
        }

        await s.Db.SaveChangesAsync(s.Stop);
        var (old, now) = (await Row(s, from), await Row(s, to));
        if (old is null && now is null)
        {
            return Problem.NotFound("PAT-0262", "Neither number is known yet. The change is held and tried again when one of them arrives.");
        }

        if (old is null)
        {
            OldNumbers.Add(s, now!.PatientId, from.Facility, from.Mrn);
            return await Changed(s, now.PatientId);
        }

        if (now is not null && await PatientRecords.Resolve(s, now.PatientId) != await PatientRecords.Resolve(s, old.PatientId))
        {
            return Problem.Conflict("PAT-0263", "The new number belongs to another patient. A change of number is not a merge: have the two records compared, then edit or replay the message.");
        }

        (old.Use, old.RetiredAt) = (IdentifierUse.Old, s.Now);
        if (now is null)
        {
            s.Db.Add(new Identifier { Id = s.Ids.Next(), PatientId = old.PatientId, FacilityId = to.Facility, Kind = IdentifierKind.Mrn, Value = to.Mrn, RecordedAt = s.Now });
        }
        else
        {
            (now.Use, now.RetiredAt) = (IdentifierUse.Usual, null);
        }

        return await Changed(s, old.PatientId);
    }

    /// <summary>A number that was given to the wrong person belongs to <paramref name="to"/>. What was filed under it is moved by whoever moves the number.</summary>
    public static async Task<Outcome<Done>> Move(SliceContext s, (FacilityId Facility, string Mrn) number, PatientId to)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        var row = await Row(s, number);
        if (row is null)
        {
            OldNumbers.Add(s, to, number.Facility, number.Mrn);
        }
        else if (await PatientRecords.Resolve(s, row.PatientId) != to)
        {
            s.Accessed(row.PatientId, detail: "number moved away");
            row.PatientId = to;
        }

        s.Accessed(to, detail: "number moved here");
        return Done.Value;
    }

    /// <summary>Other numbers in use of the record that holds one, at the same facility: what was filed under which of them nobody can tell.</summary>
    public static async Task<IReadOnlyList<string>> Beside(SliceContext s, PatientId holder, FacilityId facility, string mrn) => await s.Db.Set<Identifier>()
        .Where(i => i.PatientId == holder && i.FacilityId == facility && i.Kind == IdentifierKind.Mrn && i.Use == IdentifierUse.Usual && i.Value != mrn).Select(i => i.Value).Order().ToListAsync(s.Stop);

    static Task<Identifier?> Row(SliceContext s, (FacilityId Facility, string Mrn) number) => s.Db.Set<Identifier>().AsTracking()
        .SingleOrDefaultAsync(i => i.FacilityId == number.Facility && i.Kind == IdentifierKind.Mrn && i.Value == number.Mrn, s.Stop);

    static async Task<Outcome<PatientId>> Changed(SliceContext s, PatientId holder)
    {
        var patient = await PatientRecords.Resolve(s, holder);
        s.Accessed(patient, detail: "number changed");
        return patient;
    }
}
