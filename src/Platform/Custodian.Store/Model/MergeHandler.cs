using Custodian.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Model;

/// <summary>A row that belongs to a patient.</summary>
public interface IPatientScoped
{
    PatientId PatientId { get; }
}

/// <summary>
/// Says how the rows of a patient-scoped table follow a merge, and counts them for the merge preview. Rows are not rewritten: they keep the
/// patient id they were filed under and are reached through the link, which is what makes an unmerge exact.
/// </summary>
public sealed record MergeHandler(Type Entity, string Label, Func<CustodianDb, PatientId, Task<int>> Count)
{
    /// <summary>The rows follow the survivor by reference.</summary>
    public static MergeHandler ByReference<T>(string label)
        where T : class, IPatientScoped =>
        new(typeof(T), label, (db, patient) => db.Set<T>().CountAsync(row => row.PatientId == patient));
}
