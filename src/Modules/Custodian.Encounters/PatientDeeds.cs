using Custodian.Store.Slices;

namespace Custodian.Encounters;

/// <summary>What the reader of a person's page may do there.</summary>
public sealed record PatientDeeds(bool Admit, bool Visits, bool Chart, bool Update, bool Unmerge, bool Propose)
{
    public static PatientDeeds Of(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return new(caller.May("encounters.admit"), caller.May("encounters.read"), caller.May("records.read"), caller.May("patients.update"), caller.May("patients.unmerge"), caller.May("patients.propose-duplicate"));
    }
}
