using Custodian.Kernel;

namespace Custodian.Store.Model;

/// <summary>Two records that are one person since a merge: what is filed under the other counts for the record.</summary>
public sealed class SamePerson
{
    public PatientId Record { get; init; }

    public PatientId Other { get; init; }
}
