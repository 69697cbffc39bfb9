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

        /// <summary>What was doubtful was looked at once more.</summary>
        public bool Checked { get; init; }

        /// <summary>The birth date is an estimate.</summary>
        public bool Estimated { get; init; }

        /// <summary>What was seen of a patient nobody knows; puts them on the worklist of identities to be resolved.</summary>
        public string? Seen { get; init; }
    }

    static async Task<Outcome<PatientId>> Handle(SliceContext s, Input input)
    {
        var today = await FacilityRecords.Today(s, input.Facility);
        var policy = await RegistrationPolicies.Of(s, input.Facility);
        if (RegistrationRules.Check(input.Said, today, policy.Emoji) is { } refused)
        {
            return refused;
        }

        if (!input.Checked && RegistrationRules.Doubt(input.Said, today, policy.Emoji) is { } doubt)
        {
            return doubt;
        }

        var (search, unusable) = await UsableSearch(s, input);
        if (search is null)
        {
            return unusable!;
        }

        await PersonLocks.Take(s, input.Said);
        return await Alike(s, input, search) is { } alike ? alike : await Write(s, input, search);
    }

    static async Task<PatientId> Write(SliceContext s, Input input, SearchRecord search)
    {
        var id = await PatientRecords.Register(s, input.Facility, input.Said, mrn: null, s.Now);
        s.Db.Set<Patient>().Local.Single(p => p.Id == id).SearchId = search.Id;
        search.UsedFor = id;
        if (input.NotTheSame.Trim() is { Length: > 0 } reason)
        {
            search.NotTheSame = reason;
            s.Accessed(id, detail: $"registered beside a similar patient, reason in search {search.Id}");
        }

        if (input.Estimated)
        {
            s.Db.Add(new PatientBirth { PatientId = id, Estimated = true });
        }

        if (PolicyNames.IsPlaceholder(input.Said))
        {
            s.Db.Add(new UnidentifiedPatient { PatientId = id, Alias = $"{input.Said.Family}, {input.Said.Given}", Seen = input.Seen?.Trim() ?? "", Since = s.Now, By = s.Caller.Name });
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

    /// <summary>Looks again inside the transaction: the list of the search may be minutes old. A reason covers only those that it showed.</summary>
    static async Task<Problem?> Alike(SliceContext s, Input input, SearchRecord search)
    {
        if (PolicyNames.IsPlaceholder(input.Said))
        {
            return null;
        }

        var alike = (await PatientSearch.Find(s, SearchQuery.Of(input.Said), [])).Hits.Where(h => h.IsAlike).ToList();
        var shown = SearchShown.Read(search.Shown);
        var hasReason = input.NotTheSame.Trim().Length > 0;
        if (alike.Count == 0 || (hasReason && alike.All(h => shown.Contains(h.Id))))
        {
            return null;
        }

        var text = alike.Any(h => shown.Contains(h.Id))
            ? $"{alike.Count} {(alike.Count == 1 ? "patient looks" : "patients look")} almost the same. Open the one you mean, or say how you know that this is another person."
            : "A patient who looks almost the same was registered since you searched, or your search did not show them. Open them, or say how you know that this is another person.";
        return Problem.Invalid("PAT-0104", text, new FieldError("NotTheSame", "Say how you know that this is another person: twin, other birth date on the card, other address proven."));
    }
}
