using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Patients.Model;
using Custodian.Patients.SearchPatients;
using Custodian.Store.Facts;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Duplicates;

/// <summary>Looks for the same person whenever somebody is registered or their demographics change. Misspelt names, middle names and numbers are what most duplicates differ in, so none of them is required (WORKFLOWS 3).</summary>
sealed class FindDuplicates : IFactSubscriber
{
    public string Name => "patients.find-duplicates";

    public IReadOnlyList<Type> FactTypes { get; } = [typeof(PatientRegistered), typeof(DemographicsChanged)];

    public async Task Handle(SliceContext context, IFact fact)
    {
        if (fact.PatientId is { } id && await context.Db.Set<Patient>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.MergedInto == null, context.Stop) is { } person)
        {
            await Compare(context, person);
        }
    }

    static async Task Compare(SliceContext s, Patient person)
    {
        var others = await Candidates(s, person);
        foreach (var other in others)
        {
            var score = PairMatching.Score(person, other);
            if (score.Decision == MatchDecision.No || await KnownApart(s, person.Id, other.Id))
            {
                continue;
            }

            await DuplicateSets.Propose(s, DoNotLinks.Pair(person.Id, other.Id), PairMatching.Stored(score), "registration", "");
        }
    }

    static async Task<List<Patient>> Candidates(SliceContext s, Patient person)
    {
        var query = new SearchQuery(NameText.Plain(person.Family), NameText.Plain(person.Given), person.BirthDate, "", person.Phone) { Traits = PersonTraits.Of(person) };
        var ids = await PatientSearch.Candidates(s, query);
        return await s.Db.Set<Patient>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.Id != person.Id && p.MergedInto == null).OrderBy(p => p.Id).ToListAsync(s.Stop);
    }

    static async Task<bool> KnownApart(SliceContext s, PatientId a, PatientId b) =>
        await DoNotLinks.Between(s.Db, await PatientRecords.AllIdsOf(s, a), await PatientRecords.AllIdsOf(s, b), s.Stop) is not null;
}
