using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.RegisterPatient;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Patients.SearchPatients;

/// <summary>Looks for patients and keeps a record of having looked, without which nobody can be registered.</summary>
static class SearchPatients
{
    public static readonly Slice<Input, SearchResult> Definition =
        Slice.Write<Input, SearchResult>("patients.search", "patients.search", Scope.List, AuditVerb.Search, Handle, everywhere: "One patient, one record: of people elsewhere it shows what is needed to recognise them.");

    /// <param name="Lookups">What other modules find a patient by; none when the caller knows only this module's numbers.</param>
    public sealed record Input(SearchTerms Terms, IReadOnlyList<PatientLookup> Lookups)
    {
        /// <summary>Everything a registration form says, when the search is for it: more can be compared than the search form asks for.</summary>
        public Demographics? Said { get; init; }
    }

    static async Task<Outcome<SearchResult>> Handle(SliceContext s, Input input)
    {
        var read = input.Terms.Read(DateOnly.FromDateTime(s.Now));
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var query = input.Said is { } said ? SearchQuery.Of(said) : read.Value;
        var answer = await PatientSearch.Find(s, query, input.Lookups);
        var id = s.Ids.Next();
        s.Db.Add(new SearchRecord
        {
            Id = id, At = s.Now, By = s.Caller.Name, Candidates = answer.Hits.Count, Parts = query.Parts, Shown = SearchShown.Write(answer.Hits),
            Terms = SearchTermsKept.Of(query, (await RegistrationPolicies.OfEnterprise(s)).SearchTerms, id),
        });
        s.Accessed(null, obj: "patients", detail: string.Create(CultureInfo.InvariantCulture, $"search {id}, {answer.Hits.Count} shown"));
        return new SearchResult(id, answer.Hits, answer.More)
        {
            Own = answer.Hits.Any(h => h.Elsewhere is not null) && s.Caller.May(GiveNumber.GiveNumber.Definition.Permission) ? await FacilityRecords.Own(s) : [],
        };
    }
}
