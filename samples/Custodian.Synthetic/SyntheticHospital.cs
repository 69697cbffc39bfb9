using Custodian.Synthetic.People;

namespace Custodian.Synthetic;

/// <summary>
/// A hospital that does not exist, told from a seed. The same seed, as-of date and index give the same patient on every machine; each
/// patient is generated without the others, so that a million need no more memory than one. Thread-safe.
/// </summary>
public static class SyntheticHospital
{
    /// <summary>Difference of the facilities' wall clock from UTC, all year.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(-7);

    public static IReadOnlyList<SyntheticFacility> Facilities { get; } = [Roster.Larkfield, Roster.CedarBend];

    public static IReadOnlyList<SyntheticPhysician> Physicians => Roster.Physicians;

    public static IReadOnlyList<SyntheticPayer> Payers => Roster.Payers;

    /// <summary>The ids and titles of all scenarios.</summary>
    public static IReadOnlyDictionary<string, string> Scenarios { get; } = Stories.StoryBook.Scenarios.ToDictionary(s => s.Id, s => s.Title);

    /// <summary>Patients 0 to <paramref name="patients"/> - 1, generated as they are asked for.</summary>
    /// <param name="asOf">Nothing happens on or after this day; patients still in the house then have no discharge.</param>
    public static IEnumerable<SyntheticPatient> Generate(int seed, int patients, DateOnly asOf)
    {
        for (var index = 0; index < patients; index++)
        {
            yield return Patient(seed, index, asOf);
        }
    }

    /// <summary>One patient of the sequence.</summary>
    public static SyntheticPatient Patient(int seed, int index, DateOnly asOf) => new PatientWriter(seed, index, asOf).Write();
}
