using Custodian.Kernel;

namespace Custodian.Patients.Views;

/// <summary>Everything the index keeps of one person, for the patient page.</summary>
public sealed record PatientFile(
    PatientView Person,
    string SsnLast4,
    IReadOnlyList<PatientNumber> Numbers,
    IReadOnlyList<PatientFlagView> Flags,
    IReadOnlyList<DemographicChange> Changes,
    IReadOnlyList<PatientMerge> Merges,
    IReadOnlyList<PatientLinked> Linked);

/// <summary>A number of the person at a facility.</summary>
/// <param name="Kind">"MRN", "Person number", "Driver licence", "Other".</param>
/// <param name="Old">No longer given out, but still found.</param>
/// <param name="From">The record it came with, when that was merged into this one.</param>
public sealed record PatientNumber(string Kind, string Value, string Facility, bool Old, PatientId From);

/// <summary>A record merged into this one.</summary>
/// <param name="At">UTC.</param>
public sealed record PatientMerge(long Link, PatientId Loser, string Name, DateTime At, string By, string Reason, bool Undone);

/// <summary>A record of the same person that another system linked and that stays apart.</summary>
public sealed record PatientLinked(PatientId Id, string Name);
