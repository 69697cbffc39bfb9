using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Patients.SearchPatients;

/// <summary>Looks for patients and keeps a record of having looked, without which nobody can be registered.</summary>
static class SearchPatients
{
    public static readonly Slice<Input, SearchResult> Definition =
        Slice.Write<Input, SearchResult>("patients.search", "patients.search", Scope.List, AuditVerb.Search, Handle);

    /// <param name="Lookups">What other modules find a patient by; none when the caller knows only this module's numbers.</param>
    public sealed record Input(SearchTerms Terms, IReadOnlyList<PatientLookup> Lookups);

    static async Task<Outcome<SearchResult>> Handle(SliceContext s, Input input)
    {
        var read = input.Terms.Read(DateOnly.FromDateTime(s.Now));
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var answer = await PatientSearch.Find(s, read.Value, input.Lookups);
        var record = new SearchRecord { Id = s.Ids.Next(), At = s.Now, By = s.Caller.Name, Candidates = answer.Hits.Count, Parts = read.Value.Parts };
        s.Db.Add(record);
        s.Accessed(null, obj: "patients", detail: string.Create(CultureInfo.InvariantCulture, $"search {record.Id}, {answer.Hits.Count} shown"));
        return new SearchResult(record.Id, answer.Hits, answer.More);
    }
}
