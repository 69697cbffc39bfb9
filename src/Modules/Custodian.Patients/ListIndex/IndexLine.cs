using Custodian.Kernel;

namespace Custodian.Patients.ListIndex;

/// <summary>A line of the master patient index, as it stood at the day asked for.</summary>
/// <param name="Numbers">Every number with its authority, old ones marked.</param>
/// <param name="Survivor">The record that answered for it then; null when it stood for itself.</param>
public sealed record IndexLine(PatientId Id, string Name, PartialDate? Born, string Sex, IReadOnlyList<string> Numbers, PatientId? Survivor, string SurvivorName);

/// <summary>A page of the index.</summary>
/// <param name="Next">Where the next page begins; null at the end.</param>
/// <param name="IsPast">Shows an earlier day than today.</param>
public sealed record IndexPageModel(IReadOnlyList<IndexLine> Lines, PatientId? Next, DateOnly Day, bool IsPast, string State, PatientId? From);
