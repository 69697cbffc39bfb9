using Custodian.Encounters;
using Custodian.Kernel;

namespace Custodian.Completion.ListCharts;

/// <summary>An incomplete chart.</summary>
public sealed record ChartRow(
    EncounterId Encounter, string Account, string Family, string Given, string? Mrn, EncounterClass Class, DateOnly? Discharged, string? AttendingFamily, string? AttendingGiven,
    int MissingDocuments, int Unsigned, DateTime? NextDueAt);
