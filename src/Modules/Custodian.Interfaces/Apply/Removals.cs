using Custodian.Encounters;
using Custodian.Encounters.History;
using Custodian.Encounters.MergeVisits;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A23 and A29 ask to delete. Nothing is deleted: a visit that nothing hangs on is cancelled, as every module says; everything else goes to a person.</summary>
static class Removals
{
    public static async Task<Outcome<Applied>> Visit(SliceContext s, Sender sender)
    {
        var patient = await People.Known(s, sender);
        if (patient.Problem is { } unknown)
        {
            return unknown;
        }

        var visit = VisitEvents.Account(sender) is { } account ? await EncounterRecords.FindByAccount(s, sender.Facility.Id, account) : null;
        if (visit is null)
        {
            return Problem.NotFound("INT-0202", "The visit this message cancels something of is not known yet. It is held and tried again when the visit arrives.");
        }

        if (visit.PatientId != patient.Value)
        {
            return Problem.Conflict("INT-0127", $"The sender deletes account {visit.Account}, which belongs to another patient. Nothing was deleted; have the two numbers compared, then edit or close this message.");
        }

        var stops = (await VisitMerging.Conflicts(s, visit.Id, into: null)).Where(f => f.Severity == Severity.Error).ToList();
        if (stops.Count > 0)
        {
            return Problem.Conflict("INT-0122", $"The sender deletes account {visit.Account}. Nothing was deleted. {string.Join(" ", stops.Select(f => $"{f.Place}: {f.Text}"))} Then replay this message, or close it.");
        }

        var done = await EncounterRecords.Happened(s, new(visit.PatientId, visit.FacilityId, visit.Account), VisitEventKind.Cancelled, (sender.EventAt, sender.SaidAt), null, "deleted by the sender");
        return done.Then(id => new Applied(patient.Value, id));
    }

    public static Outcome<Applied> Person() =>
        Problem.Conflict("INT-0123", "The sender deletes a person. Nothing was deleted: a record is kept for its retention time. Compare the two systems, then close this message.");
}
