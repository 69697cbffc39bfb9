using System.Reflection;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Rules.Tests;

/// <summary>A list shows callers who are limited to facilities the rows of those, or says why it shows all (docs/decisions/0012).</summary>
public class NarrowingRules
{
    [Fact]
    public void Every_list_narrows_to_the_facilities_of_its_caller_or_says_why_not()
    {
        var lists = SliceRules.AllSlices().Where(IsList).ToList();

        Assert.True(lists.Count > 20, $"only {lists.Count} lists were found");
        Assert.Empty(lists.SelectMany(Violations));
    }

    [Fact]
    public void A_planted_list_of_every_facility_is_seen()
    {
        Assert.NotEmpty(Violations(PlantedList.Everything));
        Assert.NotEmpty(Violations(PlantedList.WithoutReason));
        Assert.NotEmpty(Violations(PlantedList.HandedEverything));
    }

    [Fact]
    public void A_planted_list_that_narrows_behind_a_call_or_gives_its_reason_passes()
    {
        Assert.Empty(Violations(PlantedList.Narrowed));
        Assert.Empty(Violations(PlantedList.Handed));
        Assert.Empty(Violations(PlantedList.Enterprise));
    }

    /// <summary>Reads, and searches that keep a record of themselves. What a write touches is named one by one, and judged by the runner.</summary>
    static bool IsList(ISlice slice) => slice.Scope == Scope.List && (slice.Kind == SliceKind.Read || slice.Verb == AuditVerb.Search);

    static IEnumerable<string> Violations(ISlice slice) => (Narrows(slice), slice.Everywhere) switch
    {
        (false, null) => [$"{slice.Name} lists rows of every facility: end its query in .At, .AtVisits or .AtPeople, or give the reason as everywhere:"],
        (_, { } reason) when reason.Split(' ').Length < 4 => [$"{slice.Name} is declared for everywhere without a reason"],
        _ => [],
    };

    static bool Narrows(ISlice slice)
    {
        var handle = (Delegate)slice.GetType().GetProperty("Handle")!.GetValue(slice)!;
        return Handed(handle).Any(method => CalledMethods.From(method).Any(m => m.DeclaringType == typeof(OwnFacilities)));
    }

    /// <summary>The handler and the functions it was made with: an export is handed the rows of its list.</summary>
    static IEnumerable<MethodBase> Handed(Delegate handle) =>
        (handle.Target?.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) ?? [])
            .Select(field => field.GetValue(handle.Target)).OfType<Delegate>().Select(d => (MethodBase)d.Method).Prepend(handle.Method);

    static class PlantedList
    {
        public static readonly Slice<int, int> Everything = Slice.Read<int, int>("planted.everything", "planted.read", Scope.List, (s, _) =>
        {
            s.Accessed(null, obj: "planted");
            return Count(s.Db.Set<Row>());
        });

        public static readonly Slice<int, int> WithoutReason = Everything with { Everywhere = "because" };

        public static readonly Slice<int, int> Narrowed = Slice.Read<int, int>("planted.narrowed", "planted.read", Scope.List, async (s, _) => await Count(Own(s)));

        public static readonly Slice<int, int> Enterprise = Everything with { Everywhere = "It shows nothing of any patient." };

        public static readonly Slice<int, int> HandedEverything = With((s, _) => Count(s.Db.Set<Row>()));

        public static readonly Slice<int, int> Handed = With(async (s, _) => await Count(Own(s)));

        static Slice<int, int> With(Func<SliceContext, int, Task<Outcome<int>>> rows) => Slice.Read<int, int>("planted.handed", "planted.read", Scope.List, async (s, input) => await rows(s, input));

        static IQueryable<Row> Own(SliceContext s) => s.Db.Set<Row>().At(s.Caller, r => r.Facility);

        static Task<Outcome<int>> Count(IQueryable<Row> rows) => Task.FromResult<Outcome<int>>(rows.Count());
    }

    sealed class Row
    {
        public FacilityId Facility { get; init; }
    }
}
