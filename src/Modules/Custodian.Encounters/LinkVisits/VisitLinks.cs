using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.LinkVisits;

/// <summary>The visits that bear on one: linked by a person, or found by the rules of payment.</summary>
static class VisitLinks
{
    public static async Task<IReadOnlyList<VisitLink>> Of(SliceContext s, EncounterView visit, IReadOnlyList<CoverageView> payers)
    {
        var visits = await EncounterRecords.OfPatient(s, visit.PatientId);
        var links = await EncounterLinks.Of(s, visit.Id);
        var ids = links.Select(l => l.EncounterId == visit.Id ? l.OtherId : l.EncounterId).ToList();
        var others = await s.Db.Set<EncounterView>().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, s.Stop);
        List<VisitLink> found = [.. links.Select(l => Linked(l, visit, others))];
        var decided = links.Where(l => l.Kind is EncounterLinkKind.CombinedWith or EncounterLinkKind.KeptApartFrom && l.EncounterId == visit.Id).Select(l => l.OtherId).ToHashSet();
        if (RelatedVisits.SameDayStay(visit, visits) is { } same)
        {
            if (!decided.Contains(same.Id))
            {
                found.Insert(0, new(same.Id, same.Account, "Readmitted on the day of discharge", RelatedVisits.RuleOf(payers.Count > 0 ? payers[0].FilingIndicator : null), same.Account));
            }
        }
        else if (RelatedVisits.Readmitted(visit, visits) is { } earlier)
        {
            found.Add(new(earlier.Id, earlier.Account, "Readmitted within 30 days", $"Discharged {Show.Date(earlier.DischargeDate)}"));
        }

        found.AddRange(RelatedVisits.InPaymentWindow(visit, visits).Select(v => new VisitLink(v.Id, v.Account, "Payment window", $"{EncounterWords.Of(v.Class)}, {Show.Date(v.AdmitDate)}")));
        return found;
    }

    static VisitLink Linked(EncounterLink link, EncounterView visit, Dictionary<EncounterId, EncounterView> others)
    {
        var forward = link.EncounterId == visit.Id;
        var other = others[forward ? link.OtherId : link.EncounterId];
        var what = (link.Kind, forward) switch
        {
            (EncounterLinkKind.Mother, true) => "Mother",
            (EncounterLinkKind.Mother, false) => "Baby",
            (EncounterLinkKind.CombinedWith, _) => "Billed as one stay",
            (EncounterLinkKind.KeptApartFrom, _) => "Kept as two stays",
            (_, true) => "Continued from",
            _ => "Went on as",
        };
        return new(other.Id, other.Account, what, $"{link.Reason} {link.By}, {Show.Date(DateOnly.FromDateTime(link.At))}".Trim());
    }
}
