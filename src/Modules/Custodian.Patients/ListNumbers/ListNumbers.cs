using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.ListIndex;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.ListNumbers;

/// <summary>Every number of an assigning authority in order, old ones included, now or as it was known at the end of a day.</summary>
static class ListNumbers
{
    public const int PageSize = 200;

    public static readonly Slice<Input, NumbersPageModel> Definition = Slice.Read<Input, NumbersPageModel>("patients.list-numbers", "patients.search", Scope.List, Handle);

    /// <param name="Facility">The assigning authority; null takes the first by code.</param>
    /// <param name="State">"all", "used" or "old".</param>
    /// <param name="From">The number's row the page begins with.</param>
    /// <param name="Starting">Begins with the first number at or after this one; goes before <paramref name="From"/>.</param>
    public sealed record Input(DateOnly? Day, FacilityId? Facility, string Kind, string State, long? From, string Starting = "");

    static async Task<Outcome<NumbersPageModel>> Handle(SliceContext s, Input input)
    {
        var facilities = await FacilityRecords.Own(s);
        if (facilities.Count == 0)
        {
            return Problem.NotFound("PAT-0131", "There is no such facility. Choose one of the list.");
        }

        var facility = facilities.FirstOrDefault(f => f.Id == input.Facility)?.Id ?? facilities[0].Id;
        var kind = Enum.TryParse<IdentifierKind>(input.Kind, out var read) && Enum.IsDefined(read) ? read : IdentifierKind.Mrn;
        var asOf = await AsOf.Of(s, input.Day);
        var start = input.Starting.Length > 0 ? input.Starting : await s.Db.Set<Identifier>().Where(i => i.Id == input.From).Select(i => i.Value).SingleOrDefaultAsync(s.Stop) ?? "";
        var found = await Wanted(KnownNumbers.All(s, asOf), input.State)
            .Where(n => n.Facility == facility && n.Kind == kind && string.Compare(n.Number, start) >= 0)
            .OrderBy(n => n.Number)
            .Take(PageSize + 1)
            .ToListAsync(s.Stop);
        var lines = await Lines(s, asOf, [.. found.Take(PageSize)]);
        s.Accessed(null, obj: "number index", detail: string.Create(CultureInfo.InvariantCulture, $"facility {facility}, as of {asOf.Day:yyyy-MM-dd}, {lines.Count} shown"));
        return new NumbersPageModel(lines, found.Count > PageSize ? found[PageSize].Id : null, asOf.Day, asOf.End < s.Now, input.State, kind.ToString(), facility, facilities, lines.Count > 0 ? lines[0].Id : null);
    }

    static IQueryable<KnownNumbers.Known> Wanted(IQueryable<KnownNumbers.Known> all, string state) => state switch
    {
        "used" => all.Where(n => !n.Old),
        "old" => all.Where(n => n.Old),
        _ => all,
    };

    static async Task<IReadOnlyList<NumberLine>> Lines(SliceContext s, AsOf asOf, List<KnownNumbers.Known> found)
    {
        List<PatientId> ids = [.. found.Select(n => n.Patient).Distinct()];
        var survivors = await asOf.Survivors(s, ids);
        var people = await IndexLines.Snapshots(s, asOf, [.. ids.Concat(survivors.Values).Distinct()]);
        string Name(PatientId id) => people.TryGetValue(id, out var p) ? Show.Name(p.Family, p.Given) : "";
        return [.. found.Select(n => (n, Answers: survivors.TryGetValue(n.Patient, out var into) ? into : n.Patient))
            .Select(x => new NumberLine(x.n.Id, x.n.Authority, PatientFiles.Word(x.n.Kind), x.n.Number, x.n.Old, x.n.Patient, Name(x.n.Patient), x.Answers, Name(x.Answers)))];
    }
}
