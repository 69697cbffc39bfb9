using System.Linq.Expressions;
using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Store.Slices;

/// <summary>
/// How a list keeps to the facilities of its caller: each query over rows of patients ends in one of these. Callers without a limit get the
/// query as it was. A repository rule asks it of every list.
/// </summary>
public static class OwnFacilities
{
    /// <summary>Only rows at the caller's facilities.</summary>
    /// <param name="facility">The facility of a row.</param>
    public static IQueryable<T> At<T>(this IQueryable<T> rows, Caller caller, Expression<Func<T, FacilityId>> facility) =>
        caller.Facilities is { } own ? rows.Where(IsOne(own).On(facility)) : rows;

    /// <summary>Only rows about visits at the caller's facilities, for tables that know no facility themselves.</summary>
    public static IQueryable<T> AtVisits<T>(this IQueryable<T> rows, CustodianDb db, Caller caller, Expression<Func<T, EncounterId>> visit)
    {
        if (caller.Facilities is not { } own)
        {
            return rows;
        }

        var places = db.VisitPlaces().Where(IsOne(own).On<VisitPlace, FacilityId>(p => p.Facility));
        Expression<Func<EncounterId, bool>> lies = id => places.Any(p => p.Encounter == id);
        return rows.Where(lies.On(visit));
    }

    /// <summary>Only rows about people of whom something lies at the caller's facilities. Of several people one suffices.</summary>
    public static IQueryable<T> AtPeople<T>(this IQueryable<T> rows, CustodianDb db, Caller caller, params IReadOnlyList<Expression<Func<T, PatientId>>> people)
    {
        if (caller.Facilities is not { } own)
        {
            return rows;
        }

        var lies = Lies(db, own);
        return rows.Where(people.Select(person => lies.On(person)).Aggregate(Expressions.Or));
    }

    /// <summary>Whether something of a record, or of another record of the same person, is filed at these facilities.</summary>
    static Expression<Func<PatientId, bool>> Lies(CustodianDb db, IReadOnlySet<FacilityId> own)
    {
        var filed = Filed(db, own);
        return db.SamePerson().Select(same => Among(same.Where(filed.On<SamePerson, PatientId>(k => k.Other)))).Aggregate(filed, Expressions.Or);
    }

    /// <summary>Whether something is filed at these facilities under this very id.</summary>
    internal static Expression<Func<PatientId, bool>> Filed(CustodianDb db, IReadOnlySet<FacilityId> own) =>
        db.PatientPlaces().Select(places => Among(places.Where(IsOne(own).On<PatientPlace, FacilityId>(p => p.Facility)))).Aggregate(Expressions.Or);

    // Of one facility, an equality: an index that begins with the facility keeps its order.
    internal static Expression<Func<FacilityId, bool>> IsOne(IReadOnlySet<FacilityId> own)
    {
        if (own.Count == 1)
        {
            var only = own.First();
            return facility => facility == only;
        }

        var several = own.ToList();
        return facility => several.Contains(facility);
    }

    // The first row rather than whether there is any: of several of these with "or" between, PostgreSQL would read all rows of the facility beforehand.
    static Expression<Func<PatientId, bool>> Among(IQueryable<PatientPlace> places) => id => places.Where(p => p.Patient == id).Select(p => (bool?)true).FirstOrDefault() == true;

    // Places are looked up for each record of the person, one within the other: joined to them, SQLite would begin with all rows of the facility.
    static Expression<Func<PatientId, bool>> Among(IQueryable<SamePerson> records) => id => records.Where(k => k.Record == id).Select(k => (bool?)true).FirstOrDefault() == true;
}
