using System.Linq.Expressions;
using Custodian.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Model;

/// <summary>A row that belongs to a patient.</summary>
public interface IPatientScoped
{
    PatientId PatientId { get; }
}

/// <summary>
/// Says how the rows of a patient-scoped table follow a merge, and counts them for the merge preview. A merge rewrites no row: rows keep the
/// patient id they were filed under and are reached through the link, which is what makes an unmerge exact. A visit that was filed under the
/// wrong person is moved, and its rows with it.
/// </summary>
public sealed record MergeHandler(Type Entity, string Label, Func<CustodianDb, PatientId, Task<int>> Count)
{
    /// <summary>Makes the rows of a visit belong to the patient of the visit; null for rows that belong to no visit.</summary>
    public Func<CustodianDb, EncounterId, PatientId, CancellationToken, Task<int>>? Refile { get; init; }

    /// <summary>Counts the rows of a visit, for the preview of joining two accounts; null for rows that belong to no visit.</summary>
    public Func<CustodianDb, EncounterId, CancellationToken, Task<int>>? CountOfVisit { get; init; }

    /// <summary>How the rows go over to another visit when two accounts become one; null for those that stay with the account they were made for.</summary>
    public VisitJoin? Join { get; init; }

    /// <summary>The rows follow the survivor by reference, and their visit (a property <c>EncounterId</c>) where they have one.</summary>
    public static MergeHandler ByReference<T>(string label)
        where T : class, IPatientScoped =>
        typeof(T).GetProperty("EncounterId") is null ? Counting<T>(label) : ByReference<T>(label, OfVisit<T>);

    /// <param name="ofVisit">The rows of a visit, when only a parent row names it.</param>
    public static MergeHandler ByReference<T>(string label, Func<CustodianDb, EncounterId, IQueryable<T>> ofVisit)
        where T : class, IPatientScoped =>
        Counting<T>(label) with
        {
            CountOfVisit = (db, visit, stop) => ofVisit(db, visit).CountAsync(stop),
            Refile = (db, visit, to, stop) => ofVisit(db, visit)
                .Where(row => row.PatientId != to)
                .ExecuteUpdateAsync(set => set.SetProperty(row => EF.Property<PatientId>(row, nameof(IPatientScoped.PatientId)), to), stop),
        };

    static MergeHandler Counting<T>(string label)
        where T : class, IPatientScoped =>
        new(typeof(T), label, (db, patient) => db.Set<T>().CountAsync(row => row.PatientId == patient));

    static IQueryable<T> OfVisit<T>(CustodianDb db, EncounterId visit)
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var column = Expression.Property(row, "EncounterId");
        Expression<Func<EncounterId>> asked = () => visit;
        return db.Set<T>().Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(column, Expression.Convert(asked.Body, column.Type)), row));
    }
}
