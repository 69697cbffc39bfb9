using Custodian.Billing.Model;
using Custodian.Billing.Views;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing;

/// <summary>The module's face: what messages, imports and other modules do with charges and accounts, in the transaction of the calling slice.</summary>
public static class BillingRecords
{
    // A list of parameters both databases take.
    const int Chunk = 500;

    /// <summary>Adds a charge. The same source and key again changes nothing.</summary>
    /// <returns>True when it was new.</returns>
    public static Task<Outcome<bool>> AddCharge(SliceContext s, ChargeData said) => Added(AddCharges(s, [said]));

    /// <summary>Adds the charges that are new; all of them or, when one cannot be taken, none.</summary>
    /// <returns>How many were new.</returns>
    public static async Task<Outcome<int>> AddCharges(SliceContext s, IReadOnlyList<ChargeData> said)
    {
        if (said.Select(ChargeRules.Check).FirstOrDefault(p => p is not null) is { } refused)
        {
            return refused;
        }

        var visits = await Visits(s, said);
        if (said.FirstOrDefault(c => !visits.ContainsKey(c.Encounter)) is not null)
        {
            return Problem.NotFound("BIL-0102", "There is no such encounter. Open the encounter first, then send its charges.");
        }

        var known = await Known(s, said);
        List<Charge> added = [];
        foreach (var charge in said.Where(c => known.Add((c.Source, c.Key))))
        {
            added.Add(Row(s, charge, visits[charge.Encounter].PatientId));
        }

        s.Db.AddRange(added);
        foreach (var (encounter, patient) in added.Select(c => (c.EncounterId, c.PatientId)).Distinct())
        {
            s.Accessed(patient, encounter, "charges");
            s.Tell(new ChargesAdded(encounter, patient));
        }

        return added.Count;
    }

    /// <summary>Where the bill of an encounter stands; null before billing heard of it.</summary>
    public static Task<AccountView?> State(SliceContext s, EncounterId encounter) =>
        s.Db.Set<AccountView>().AsNoTracking().SingleOrDefaultAsync(a => a.EncounterId == encounter, s.Stop);

    /// <summary>The charges of an encounter by day of service.</summary>
    public static async Task<IReadOnlyList<ChargeView>> Charges(SliceContext s, EncounterId encounter) =>
        await s.Db.Set<ChargeView>().AsNoTracking().Where(c => c.EncounterId == encounter).OrderBy(c => c.ServiceDate).ThenBy(c => c.Id).ToListAsync(s.Stop);

    static async Task<Outcome<bool>> Added(Task<Outcome<int>> adding) => (await adding).Then(count => count > 0);

    static async Task<Dictionary<EncounterId, EncounterView>> Visits(SliceContext s, IReadOnlyList<ChargeData> said)
    {
        Dictionary<EncounterId, EncounterView> visits = [];
        foreach (var ids in said.Select(c => c.Encounter).Distinct().Chunk(Chunk))
        {
            foreach (var visit in await s.Db.Set<EncounterView>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(s.Stop))
            {
                visits.Add(visit.Id, visit);
            }
        }

        return visits;
    }

    static async Task<HashSet<(string Source, string Key)>> Known(SliceContext s, IReadOnlyList<ChargeData> said)
    {
        HashSet<(string, string)> known = [];
        foreach (var group in said.GroupBy(c => c.Source))
        {
            foreach (var keys in group.Select(c => c.Key).Distinct().Chunk(Chunk))
            {
                var found = await s.Db.Set<Charge>().Where(c => c.Source == group.Key && keys.Contains(c.Key)).Select(c => c.Key).ToListAsync(s.Stop);
                known.UnionWith(found.Select(key => (group.Key, key)));
            }
        }

        return known;
    }

    static Charge Row(SliceContext s, ChargeData said, PatientId patient) => new()
    {
        Id = s.Ids.Next(), EncounterId = said.Encounter, PatientId = patient, ServiceDate = said.On, RevenueCode = said.RevenueCode,
        Hcpcs = said.Hcpcs.ToUpperInvariant(), Units = said.Units, Amount = said.Amount, Description = said.Description, Source = said.Source, Key = said.Key,
        AddedAt = s.Now, AddedBy = s.Caller.Name,
    };
}
