using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Model;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Merging;

/// <summary>What the records themselves say against a merge: two people for certain, a record in quarantine, two deaths.</summary>
static class PersonConflicts
{
    public static MergeCheck Check { get; } = new("patients.person", Find);

    static async Task<IReadOnlyList<Finding>> Find(CustodianDb db, MergePair pair, CancellationToken stop)
    {
        var (left, right) = (pair.Survivor[0], pair.Loser[0]);
        var rows = await db.Set<Patient>().AsNoTracking().Where(p => p.Id == left || p.Id == right).ToListAsync(stop);
        var (a, b) = (rows.Single(p => p.Id == left), rows.Single(p => p.Id == right));
        return [.. await Apart(db, pair, stop), .. await Flags(db, pair, stop), .. Deaths(a, b), .. Traits(a, b)];
    }

    static async Task<IEnumerable<Finding>> Apart(CustodianDb db, MergePair pair, CancellationToken stop) =>
        await DoNotLinks.Between(db, pair.Survivor, pair.Loser, stop) is { } entry
            ? [new Finding("PAT-0203", Severity.Error, "Do not link", $"{entry.By} recorded on {entry.At:dd-MMM-yyyy} that these are two people: {entry.Reason} The entry is permanent.")]
            : [];

    static async Task<IEnumerable<Finding>> Flags(CustodianDb db, MergePair pair, CancellationToken stop)
    {
        var all = pair.Survivor.Concat(pair.Loser).ToList();
        var kinds = await db.Set<PatientFlag>().Where(f => all.Contains(f.PatientId) && f.EndedAt == null).Select(f => f.Kind).Distinct().OrderBy(k => k).ToListAsync(stop);
        return kinds.Select(kind => kind == PatientFlags.Overlay
            ? new Finding("PAT-0225", Severity.Error, "Overlay suspected", "One of the records may hold two people. Split it or clear the suspicion first, then merge.")
            : new Finding("PAT-0226", Severity.Warning, $"Flag {kind}", "One of the records carries this flag. It stays on the survivor: the strictest wins."));
    }

    static IEnumerable<Finding> Deaths(Patient a, Patient b) => (a.DiedOn, b.DiedOn) switch
    {
        (null, null) => [],
        ({ } x, { } y) when x != y => [new Finding("PAT-0224", Severity.Error, "Died", "The two records have different dates of death. Correct the one that is wrong, then merge.")],
        ({ }, { }) => [],
        _ => [new Finding("PAT-0223", Severity.Warning, "Died", "One record says that the person died, the other does not. Make sure that the death is of this person, and choose the field.")],
    };

    static IEnumerable<Finding> Traits(Patient a, Patient b)
    {
        if (RecordDifferences.Births(a.BirthDate, b.BirthDate))
        {
            yield return new("PAT-0221", Severity.Warning, "Born", "The birth dates differ. Choose the one that a document proves.");
        }

        if (RecordDifferences.Sexes(a.Sex, b.Sex))
        {
            yield return new("PAT-0222", Severity.Warning, "Sex", "The sexes differ. Choose the one that a document proves.");
        }
    }
}
