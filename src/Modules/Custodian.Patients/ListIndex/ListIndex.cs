using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.ListIndex;

/// <summary>The master patient index in the order of family names, now or as it was known at the end of a day.</summary>
static class ListIndex
{
    public const int PageSize = 100;

    public static readonly Slice<Input, IndexPageModel> Definition = Slice.Read<Input, IndexPageModel>("patients.list-index", "patients.search", Scope.List, Handle);

    /// <param name="State">"all", "active" or "merged".</param>
    /// <param name="From">The patient the page begins with; null at the beginning.</param>
    /// <param name="Starting">Begins with the first family name at or after this one; goes before <paramref name="From"/>.</param>
    public sealed record Input(DateOnly? Day, string State, PatientId? From, string Starting = "");

    sealed class Place
    {
        public PatientId Id { get; init; }

        public string ListName { get; init; } = "";
    }

    static async Task<Outcome<IndexPageModel>> Handle(SliceContext s, Input input)
    {
        var asOf = await AsOf.Of(s, input.Day);
        var (name, from) = await Start(s, asOf, input);
        // The double cast is how EF compares a column behind an id type by its number.
        var places = await Places(s, asOf, input.State)
            .Where(p => string.Compare(p.ListName, name) > 0 || (p.ListName == name && (long)(object)p.Id >= from))
            .OrderBy(p => p.ListName).ThenBy(p => p.Id)
            .Take(PageSize + 1)
            .ToListAsync(s.Stop);
        var lines = await IndexLines.Of(s, asOf, [.. places.Take(PageSize).Select(p => p.Id)]);
        s.Accessed(null, obj: "patient index", detail: string.Create(CultureInfo.InvariantCulture, $"as of {asOf.Day:yyyy-MM-dd}, {lines.Count} shown"));
        return new IndexPageModel(lines, places.Count > PageSize ? places[PageSize].Id : null, asOf.Day, asOf.End < s.Now, input.State, lines.Count > 0 ? lines[0].Id : null);
    }

    static async Task<(string Name, long From)> Start(SliceContext s, AsOf asOf, Input input)
    {
        if (input.Starting.Length > 0 || input.From is not { } id)
        {
            return (NameText.ListName(input.Starting), 0);
        }

        var place = await Places(s, asOf, "all").Where(p => p.Id == id).Select(p => p.ListName).FirstOrDefaultAsync(s.Stop);
        return (place ?? "", place is null ? 0 : id.Value);
    }

    static IQueryable<Place> Places(SliceContext s, AsOf asOf, string state)
    {
        var changes = s.Db.Set<DemographicsHistory>();
        var known = s.Db.Set<Patient>().Where(p => p.RecordedAt < asOf.End).AtPeople(s.Db, s.Caller, p => p.Id);
        known = state switch
        {
            "active" => known.Where(p => !asOf.Links(s).Any(l => l.PatientId == p.Id)),
            "merged" => known.Where(p => asOf.Links(s).Any(l => l.PatientId == p.Id)),
            _ => known,
        };
        if (asOf.End > s.Now)
        {
            return known.Select(p => new Place { Id = p.Id, ListName = p.ListName });
        }

        // The first change after the day holds what stood there at its end; without one the row itself does.
        var unchanged = known.Where(p => !changes.Any(h => h.PatientId == p.Id && h.At >= asOf.End)).Select(p => new Place { Id = p.Id, ListName = p.ListName });
        var changed =
            from h in changes
            join p in known on h.PatientId equals p.Id
            where h.At >= asOf.End && !changes.Any(e => e.PatientId == h.PatientId && e.At >= asOf.End && (e.At < h.At || (e.At == h.At && e.Id < h.Id)))
            select new Place { Id = p.Id, ListName = h.ListName };
        return unchanged.Concat(changed);
    }
}
