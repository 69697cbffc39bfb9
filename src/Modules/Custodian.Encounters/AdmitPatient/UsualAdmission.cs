using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>What a facility usually registers, from its last visits, and what follows from the type.</summary>
/// <param name="Type">What the form opens with.</param>
/// <param name="Services">The commonest service of each type.</param>
sealed record UsualAdmission(EncounterType Type, IReadOnlyDictionary<string, string> Services)
{
    const int LastVisits = 400;
    const int Days = 30;
    const int NewbornDays = 28;

    public static async Task<UsualAdmission> Of(SliceContext s, FacilityId facility, FacilityDay zone, PatientView person)
    {
        var today = zone.Day(s.Now)!.Value;
        var since = today.AddDays(-Days);
        var last = await s.Db.Set<Model.Encounter>().AsNoTracking().Where(e => e.AdmitDate >= since && e.FacilityId == facility)
            .OrderByDescending(e => e.AdmitDate).Take(LastVisits).Select(e => new { e.Class, e.Type, e.Service }).ToListAsync(s.Stop);
        var types = last.Select(e => (Type: EncounterType.Of(e.Class, e.Type), e.Service)).ToList();
        var newborn = person.BirthDate?.Complete is { } born && born >= today.AddDays(-NewbornDays);
        var commonest = types.GroupBy(t => t.Type).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Code, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return new(
            newborn ? EncounterType.Usual(EncounterClass.Newborn) : commonest is null or { Class: EncounterClass.Newborn } ? EncounterType.All[0] : commonest,
            types.Where(t => t.Service.Length > 0).GroupBy(t => t.Type.Code).ToDictionary(g => g.Key, g => g.GroupBy(t => t.Service).OrderByDescending(x => x.Count()).ThenBy(x => x.Key, StringComparer.Ordinal).First().Key));
    }

    /// <summary>By field of the form. Type and origin of the admission only where the type settles them: a guess would go onto the claim.</summary>
    public Dictionary<string, string> Defaults(EncounterType type, CoverageData? payer)
    {
        var fields = new Dictionary<string, string> { ["Service"] = Services.GetValueOrDefault(type.Code, ""), ["Start"] = AdmissionSheet.For(type).Starts[0].ToString() };
        if (type.Class == EncounterClass.Newborn)
        {
            (fields["AdmitType"], fields["PointOfOrigin"]) = ("4", "5");
        }

        if (payer is not null)
        {
            (fields["PayerName"], fields["PayerId"], fields["FilingIndicator"], fields["MemberId"], fields["GroupNumber"]) = (payer.PayerName, payer.PayerId, payer.FilingIndicator, payer.MemberId, payer.GroupNumber);
        }

        return fields;
    }
}
