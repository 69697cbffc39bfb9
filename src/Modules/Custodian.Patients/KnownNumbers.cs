using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>Numbers of patients as they were known at a moment.</summary>
static class KnownNumbers
{
    /// <summary>A number with its authority.</summary>
    public sealed class Known
    {
        public long Id { get; init; }

        public PatientId Patient { get; init; }

        public FacilityId Facility { get; init; }

        public string Authority { get; init; } = "";

        public IdentifierKind Kind { get; init; }

        public string Number { get; init; } = "";

        /// <summary>Retired then: by itself, or because its record was merged away.</summary>
        public bool Old { get; init; }
    }

    public static async Task<List<Known>> Of(SliceContext s, AsOf asOf, IReadOnlyCollection<PatientId> ids) =>
        await All(s, asOf).Where(n => ids.Contains(n.Patient)).OrderBy(n => n.Authority).ThenBy(n => n.Number).ToListAsync(s.Stop);

    /// <summary>Every number recorded until then. One that is old without a time of its own was retired by a merge, or came as an old one.</summary>
    public static IQueryable<Known> All(SliceContext s, AsOf asOf)
    {
        var merges = s.Db.Set<PatientLink>();
        return
            from i in s.Db.Set<Identifier>()
            join f in s.Db.Set<Facility>() on i.FacilityId equals f.Id
            where i.RecordedAt < asOf.End
            select new Known
            {
                Id = i.Id, Patient = i.PatientId, Facility = i.FacilityId, Authority = f.Code, Kind = i.Kind, Number = i.Value,
                Old = (i.RetiredAt != null && i.RetiredAt < asOf.End)
                    || merges.Any(l => l.PatientId == i.PatientId && l.At < asOf.End && (l.UndoneAt == null || l.UndoneAt >= asOf.End))
                    || (i.Use == IdentifierUse.Old && i.RetiredAt == null && !merges.Any(l => l.PatientId == i.PatientId)),
            };
    }
}
