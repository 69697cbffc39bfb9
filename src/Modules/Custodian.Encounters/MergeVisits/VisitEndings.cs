using Custodian.Encounters.Model;
using Custodian.Encounters.Packets;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.MergeVisits;

/// <summary>What the visits themselves say against taking one away.</summary>
static class VisitEndings
{
    public static VisitCheck Check { get; } = new("encounters.visits", Find);

    static async Task<IReadOnlyList<Finding>> Find(CustodianDb db, VisitEnd end, CancellationToken stop)
    {
        var goes = await db.Set<EncounterView>().AsNoTracking().SingleAsync(e => e.Id == end.Goes, stop);
        var forms = await db.Set<PacketItem>().CountAsync(i => i.EncounterId == end.Goes && (i.State == PacketState.Signed || i.State == PacketState.Filed), stop);
        return end.Into is { } into
            ? [.. await Merged(db, end.Goes, into, stop), .. Joining(goes, await db.Set<EncounterView>().AsNoTracking().SingleAsync(e => e.Id == into, stop)), .. await Payers(db, end.Goes, into, stop)]
            : [.. Deleting(goes, forms)];
    }

    static IEnumerable<Finding> Deleting(EncounterView goes, int forms)
    {
        if (goes.State == EncounterState.Discharged)
        {
            yield return new("ENC-0171", Severity.Error, "Visit", "The patient was here and has been discharged. Cancel the discharge and then the visit, if it never took place.");
        }

        if (forms > 0)
        {
            yield return new("ENC-0172", Severity.Error, "Forms", $"{Show.Count(forms, "form is", "forms are")} signed for the visit. Retract them in the chart first.");
        }
    }

    static IEnumerable<Finding> Joining(EncounterView goes, EncounterView into)
    {
        if (goes.PatientId != into.PatientId)
        {
            yield return new("ENC-0173", Severity.Error, "Patient", "The accounts are of two people. Merge the two records if they are one person, or move the visit to its patient first.");
        }

        if (goes.FacilityId != into.FacilityId)
        {
            yield return new("ENC-0174", Severity.Error, "Facility", "The accounts are of two facilities, which bill apart. Link the visits instead.");
        }

        if (into.State is EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart or EncounterState.NoShow)
        {
            yield return new("ENC-0175", Severity.Error, "State", $"Account {into.Account}, which is to stay, is {EncounterWords.Of(into.State).ToLowerInvariant()}. Keep the other one, or open it again first.");
        }

        if (goes.AdmittedAt < into.AdmittedAt || goes.DischargedAt > into.DischargedAt)
        {
            yield return new("ENC-0176", Severity.Warning, "Times", $"Account {goes.Account} lasted from {Show.Date(goes.AdmitDate)} to {Show.Date(goes.DischargeDate)}, which is not all within account {into.Account}. The times of the one that stays count: correct them after the merge.");
        }

        if (EncounterType.Of(goes.Class, goes.Type) is var left && EncounterType.Of(into.Class, into.Type) is var right && left != right)
        {
            yield return new("ENC-0177", Severity.Warning, "Type", $"{left.Name} goes into {right.Name.ToLowerInvariant()}. Class, place and doctors of the one that stays count.");
        }
    }

    static async Task<IEnumerable<Finding>> Merged(CustodianDb db, EncounterId goes, EncounterId into, CancellationToken stop)
    {
        var gone = await db.Set<VisitMerge>().Where(m => (m.GoneId == goes || m.GoneId == into) && m.UndoneAt == null).Join(db.Set<EncounterView>(), m => m.SurvivorId, e => e.Id, (m, e) => new { m.Account, Into = e.Account }).ToListAsync(stop);
        return gone.Select(g => new Finding("ENC-0178", Severity.Error, $"Account {g.Account}", $"This account was merged into account {g.Into}. Open that one, or undo the merge first."));
    }

    static async Task<IEnumerable<Finding>> Payers(CustodianDb db, EncounterId goes, EncounterId into, CancellationToken stop)
    {
        var payers = await db.Set<CoverageView>().Where(c => c.EncounterId == goes || c.EncounterId == into).Select(c => new { c.EncounterId, c.PayerName, c.MemberId }).ToListAsync(stop);
        var own = payers.Where(p => p.EncounterId == into).Select(p => (p.PayerName, p.MemberId)).ToHashSet();
        return payers.Where(p => p.EncounterId == goes && !own.Contains((p.PayerName, p.MemberId)))
            .Select(p => new Finding("ENC-0179", Severity.Warning, "Coverage", $"{p.PayerName} pays for the account that goes and not for the other. Add it there if it still holds."));
    }
}
