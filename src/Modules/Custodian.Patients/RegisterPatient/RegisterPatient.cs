using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.SearchPatients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.RegisterPatient;

/// <summary>A new patient, only after a search that was recorded (WORKFLOWS 2: search first).</summary>
static class RegisterPatient
{
    public static readonly Slice<Input, PatientId> Definition =
        Slice.Write<Input, PatientId>("patients.register", "patients.register", Scope.Patient, AuditVerb.Originate, Handle);

    /// <param name="SearchId">The search that found nobody suitable.</param>
    public sealed record Input(FacilityId Facility, Demographics Said, long SearchId)
    {
        /// <summary>Why a patient that looks the same is another person; asked for only when there is one.</summary>
        public string NotTheSame { get; init; } = "";
    }

    static async Task<Outcome<PatientId>> Handle(SliceContext s, Input input)
    {
        if (RegistrationRules.Check(input.Said, DateOnly.FromDateTime(s.Now)) is { } refused)
        {
            return refused;
        }

        var (search, unusable) = await UsableSearch(s, input);
        if (search is null)
        {
            return unusable!;
        }

        if (input.NotTheSame.Trim().Length == 0 && await NearlyTheSame(s, input.Said) is { } alike)
        {
            return alike;
        }

        var id = await PatientRecords.Register(s, input.Facility, input.Said, mrn: null, s.Now);
        search.UsedFor = id;
        if (input.NotTheSame.Trim() is { Length: > 0 } reason)
        {
            search.NotTheSame = reason;
            s.Accessed(id, detail: $"registered beside a similar patient, reason in search {search.Id}");
        }

        return id;
    }

    static async Task<(SearchRecord? Search, Problem? Problem)> UsableSearch(SliceContext s, Input input)
    {
        var search = await s.Db.Set<SearchRecord>().AsTracking().SingleOrDefaultAsync(r => r.Id == input.SearchId, s.Stop);
        if (search is null || search.UsedFor is not null || search.By != s.Caller.Name)
        {
            return (null, Problem.Conflict("PAT-0103", "A new patient needs a search of your own that has not been used yet. Search for the patient, then register from the result."));
        }

        return search.Parts >= 2 || PolicyNames.IsPlaceholder(input.Said)
            ? (search, null)
            : (null, Problem.Conflict("PAT-0106", "The search used only one of name, birth date, number and phone. Search with two of them, then register from the result."));
    }

    static async Task<Problem?> NearlyTheSame(SliceContext s, Demographics said)
    {
        var answer = await PatientSearch.Find(s, SearchQuery.Of(said), []);
        var alike = answer.Hits.Count(h => h.Score >= SearchScore.NearlyTheSame);
        return alike == 0
            ? null
            : Problem.Invalid(
                "PAT-0104",
                $"{alike} {(alike == 1 ? "patient looks" : "patients look")} almost the same. Open the one you mean, or say how you know that this is another person.",
                new FieldError("NotTheSame", "Say how you know that this is another person: twin, other birth date on the card, other address proven."));
    }
}
