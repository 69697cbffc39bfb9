namespace Custodian.Synthetic.Tests;

/// <summary>The hospital most tests look at: big enough that every scenario is told.</summary>
static class Hospital
{
    public const int Seed = 2026;
    public static readonly DateOnly AsOf = new(2026, 9, 15);

    public static IReadOnlyList<SyntheticPatient> Patients { get; } = [.. SyntheticHospital.Generate(Seed, 3000, AsOf)];

    public static IEnumerable<(SyntheticPatient Patient, SyntheticEncounter Visit)> Visits =>
        Patients.SelectMany(p => p.Encounters.Select(e => (p, e)));

    public static string Name(SyntheticEncounter visit) => $"{visit.Scenario} {visit.VisitNumber}";
}
