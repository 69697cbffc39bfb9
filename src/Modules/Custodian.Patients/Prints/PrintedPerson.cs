using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Prints;

/// <summary>
/// Which name and facts of a person stand on paper. An alias marked for print replaces the legal name, and what would tell it (preferred name,
/// SSN, mother and children) is left out. Any other alias is printed nowhere.
/// </summary>
public static class PrintedPerson
{
    /// <summary>The person as pages for paper show them. <paramref name="today"/> is the facility's day.</summary>
    public static async Task<PatientView> View(SliceContext s, PatientView p, DateOnly today) => await Alias(s, p.Id, today) is not { } alias ? p : new PatientView
    {
        Id = p.Id, FacilityId = p.FacilityId, Family = alias.Family, Given = alias.Given, Middle = alias.Middle, Suffix = alias.Suffix, BirthDate = p.BirthDate, Sex = p.Sex, DiedOn = p.DiedOn,
        Street = p.Street, City = p.City, State = p.State, Zip = p.Zip, Phone = p.Phone, MergedInto = p.MergedInto, Mrn = p.Mrn,
    };

    /// <summary>Everything the PDFs of this module print of a person; null when there is none.</summary>
    public static async Task<PersonForPrint?> Read(SliceContext s, PatientId id)
    {
        if (await PatientRecords.Find(s, id) is not { } person || await PatientRecords.FindFacility(s, person.FacilityId) is not { } facility)
        {
            return null;
        }

        var printed = await View(s, person, await FacilityRecords.Today(s, person.FacilityId));
        var identity = await Identities.Of(s, id);
        var flags = await PatientRecords.Flags(s, id);
        var hidden = !ReferenceEquals(printed, person);
        var ssn = hidden ? "" : await s.Db.Set<Patient>().Where(p => p.Id == id).Select(p => p.SsnLast4).SingleAsync(s.Stop);
        return new(
            Show.Name(printed.Family, printed.Given, printed.Middle) + (printed.Suffix.Length > 0 ? " " + printed.Suffix : ""), printed.Mrn ?? "", Show.Date(printed.BirthDate), SexCodes.Word(printed.Sex),
            facility.Name, facility.Code, [.. Facts(printed, ssn, hidden ? null : identity)], identity.Confidential is not null, flags.Any(f => f.Kind == "name-alert"));
    }

    /// <summary>The alias in force that prints; the newest when there are several.</summary>
    static async Task<PatientName?> Alias(SliceContext s, PatientId id, DateOnly today)
    {
        var ids = await PatientRecords.AllIdsOf(s, id);
        var printed = await s.Db.Set<PatientName>().AsNoTracking().Where(n => ids.Contains(n.PatientId) && n.Printed && n.RemovedAt == null).ToListAsync(s.Stop);
        return printed.Where(n => (n.From ?? today) <= today && (n.To ?? today) >= today).MaxBy(n => n.Id);
    }

    static IEnumerable<(string Name, string Value)> Facts(PatientView p, string ssn, PersonIdentity? identity)
    {
        yield return ("Preferred name", p.Preferred);
        yield return ("Born", Show.Date(p.BirthDate) + (identity is { Birth.Length: > 0 } ? $", {identity.Birth}" : ""));
        yield return ("Sex", SexCodes.Word(p.Sex));
        yield return ("SSN", ssn.Length > 0 ? Show.Ssn(ssn).Replace('•', '*') : "");
        yield return ("Street", p.Street);
        yield return ("City, state, ZIP", $"{p.City} {p.State} {p.Zip}".Trim());
        yield return ("Phone", p.Phone);
        foreach (var name in identity?.Names.Where(n => n.Kind is "Former name" or "Maiden name") ?? [])
        {
            yield return (name.Kind, name.Text);
        }

        foreach (var relative in identity?.Relatives ?? [])
        {
            yield return (relative.What, $"{relative.Name}, MRN {relative.Mrn ?? "none"}");
        }
    }
}
