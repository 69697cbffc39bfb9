using System.Globalization;
using Custodian.Coding.ClaimLines;
using Custodian.Coding.Model;
using Custodian.Coding.Regroup;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Audit;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.AskRegroup;

/// <summary>Asks for a regrouping of cases with a grouper version. No case is changed by it.</summary>
static class AskRegroup
{
    public static readonly Slice<Input, JobId> Definition = Slice.Write<Input, JobId>("coding.ask-regroup", RegroupJob.Permission, Scope.List, AuditVerb.Originate, Handle);

    /// <param name="Version">43.1; empty for the version of each discharge date.</param>
    /// <param name="Facility">Code of the facility; empty for all.</param>
    /// <param name="Encounters">The cases chosen one by one; empty for the days.</param>
    public sealed record Input(string Version, DateOnly? From, DateOnly? Through, string Facility, IReadOnlyList<long> Encounters);

    static async Task<Outcome<JobId>> Handle(SliceContext s, Input input)
    {
        var facility = await Facility(s, input.Facility);
        if (Refuse(s, input, facility is null && (input.Facility.Length > 0 || s.Caller.Facilities is not null)) is { } refused)
        {
            return refused;
        }

        var chosen = input.Encounters.Select(id => new EncounterId(id)).ToList();
        var known = chosen.Count == 0 ? [] : (await s.Db.Set<CodingCase>().AsNoTracking().At(s.Caller, c => c.FacilityId).Where(c => chosen.Contains(c.EncounterId)).Select(c => c.EncounterId).ToListAsync(s.Stop)).ConvertAll(id => id.Value);
        if (chosen.Count > 0 && known.Count == 0)
        {
            return CaseFile.NoCase;
        }

        var scope = known.Count > 0
            ? new RegroupScope(input.Version, null, null, 0, [.. known.Order()])
            : new RegroupScope(input.Version, input.From, input.Through, facility?.Id.Value ?? 0, []);
        return LongJobs.Ask(s, RegroupJob.Name, Title(scope, facility?.Name), scope.ToJson());
    }

    /// <summary>The facility asked for. A caller of one facility need not choose it.</summary>
    static async Task<FacilityView?> Facility(SliceContext s, string code)
    {
        var own = await FacilityRecords.Own(s);
        return code.Length == 0 && s.Caller.Facilities is not null && own.Count == 1 ? own[0] : own.FirstOrDefault(f => f.Code == code);
    }

    static Problem? Refuse(SliceContext s, Input input, bool unknownFacility)
    {
        List<FieldError> errors = [];
        if (input.Encounters.Count == 0 && (input.From is null || input.Through is null || input.From > input.Through))
        {
            errors.Add(new("from", "Choose a fiscal year, or enter the first and the last discharge day."));
        }

        if (input.Encounters.Count == 0 && unknownFacility)
        {
            errors.Add(new("facility", "Choose a facility of the list."));
        }

        if (input.Version.Length > 0 && !new GrouperShelf(s.Packs).Versions.Any(v => v.ToString() == input.Version))
        {
            errors.Add(new("version", "This version is not on the shelf. Choose one of the list."));
        }

        return errors.Count == 0 ? null : Problem.Invalid("COD-0501", "The regrouping is not complete. Correct the fields shown.", [.. errors]);
    }

    static string Title(RegroupScope scope, string? facility)
    {
        var cases = scope.From is { } from ? $"Discharges {Show.Date(from)} to {Show.Date(scope.Through)}" : Show.Count(scope.Encounters.Count, "chosen account", "chosen accounts");
        var grouper = scope.Version.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"MS-DRG v{scope.Version}") : "MS-DRG of the discharge date";
        return $"{cases}{(facility is null ? "" : ", " + facility)}: {grouper}";
    }
}
