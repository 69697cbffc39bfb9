using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.Apply;

/// <summary>
/// What was filed under a number goes with it (A43): the visits of its facility with everything that follows them, and the documents without a
/// visit. Rows name the record and not the number, so a record with two numbers in use at the facility is left to a person.
/// </summary>
static class MovedNumbers
{
    const string Reason = "number moved by an ADT A43 message";

    public static async Task<Problem?> Follow(SliceContext s, (FacilityId Facility, string Mrn) number, PatientId from, PatientId to)
    {
        var visits = await EncounterRecords.FiledAt(s, from, number.Facility);
        var documents = await Loose(s, from, number.Facility);
        if (visits.Count + documents.Count > 0 && await NumberChanges.Beside(s, from, number.Facility, number.Mrn) is { Count: > 0 } others)
        {
            return Problem.Conflict("INT-0128", $"The record that holds {number.Mrn} has {string.Join(", ", others)} in use at the same facility too, and what was filed under which cannot be told apart. Move it item by item on the overlay page of the record, then replay the message.");
        }

        foreach (var visit in visits)
        {
            if ((await RefiledVisits.Refile(s, visit, to, Reason)).Problem is { } refused)
            {
                return refused;
            }
        }

        var items = s.Db.FiledItems.Single(i => i.Kind == "document");
        foreach (var document in documents)
        {
            if ((await items.Refile(s, document, to, Reason)).Problem is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    static async Task<IReadOnlyList<long>> Loose(SliceContext s, PatientId from, FacilityId facility)
    {
        var filed = (await s.Db.FiledItems.Single(i => i.Kind == "document").List(s, [from], null)).Select(i => new DocumentId(i.Id)).ToList();
        return [.. (await s.Db.Set<DocumentView>().Where(d => filed.Contains(d.Id) && d.FacilityId == facility && d.EncounterId == null).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(s.Stop)).Select(d => d.Value)];
    }
}
