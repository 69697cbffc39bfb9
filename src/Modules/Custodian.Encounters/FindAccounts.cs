using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>Finds by account number, the present one or a former: the palette's accounts, and patients for the patient search.</summary>
static class FindAccounts
{
    public static readonly Slice<string, PaletteGroup> Definition =
        Slice.Read<string, PaletteGroup>("encounters.find", "encounters.read", Scope.List, Handle, AuditVerb.Search);

    /// <summary>Account numbers as a way to a patient.</summary>
    public static PatientLookup Lookup { get; } = new("Account", Patients);

    static async Task<Outcome<PaletteGroup>> Handle(SliceContext s, string text)
    {
        var account = text.Trim();
        var ids = With(s, account);
        var visits = account.Any(char.IsAsciiDigit) ? await s.Db.Set<EncounterView>().At(s.Caller, v => v.FacilityId).Where(v => ids.Contains(v.Id)).OrderBy(v => v.Id).Take(6).ToListAsync(s.Stop) : [];
        s.Accessed(null, obj: "accounts", detail: $"palette, {visits.Count} shown");
        return new PaletteGroup("Accounts", [.. visits.Select(v => new PaletteHit($"Account {v.Account}", "doc", $"{EncounterWords.Of(v.Class)} · {Show.Date(v.AdmitDate)}", $"/encounters/{v.Id}"))]);
    }

    static async Task<IReadOnlyList<PatientId>> Patients(SliceContext s, string number)
    {
        var account = number.Trim();
        var visits = With(s, account);
        return await s.Db.Set<Encounter>().Where(e => visits.Contains(e.Id)).Select(e => e.PatientId).Distinct().Take(20).ToListAsync(s.Stop);
    }

    // Two look-ups by index: an alternative over both tables would read every visit.
    static IQueryable<EncounterId> With(SliceContext s, string account) => s.Db.Set<Encounter>().Where(e => e.Account == account).Select(e => e.Id)
        .Concat(s.Db.Set<AccountAlias>().Where(a => a.Account == account).Select(a => a.EncounterId));
}
