namespace Custodian.Synthetic.Stories;

/// <summary>What an encounter's random numbers and identifiers are derived from.</summary>
sealed record EncounterKey(int Seed, int Patient, int Number, DateOnly AsOf)
{
    public Dice Dice(int purpose) => Synthetic.Dice.For(Seed, Patient, (Number * 100) + purpose);

    /// <summary>The first instant that has not happened yet.</summary>
    public DateTimeOffset Cut => new(AsOf.ToDateTime(TimeOnly.MinValue), SyntheticHospital.Zone);
}
