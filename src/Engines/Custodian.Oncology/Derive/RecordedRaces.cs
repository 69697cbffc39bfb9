namespace Custodian.Oncology.Derive;

/// <summary>How often each kind of race is recorded in race 1 to race 5.</summary>
sealed class RecordedRaces
{
    public const string NativeHawaiian = "07";

    public RecordedRaces(Items patient)
    {
        First = patient["race1"];
        foreach (var race in (string[])[First, patient["race2"], patient["race3"], patient["race4"], patient["race5"]])
        {
            Count(race);
        }
    }

    public string First { get; }

    public int White { get; private set; }

    public int BlackOrIndian { get; private set; }

    /// <summary>Races 04-32, Native Hawaiian among them.</summary>
    public int Specific { get; private set; }

    public int Hawaiian { get; private set; }

    public int OtherAsian { get; private set; }

    public int PacificIslander { get; private set; }

    public int Other { get; private set; }

    public int Unknown { get; private set; }

    /// <summary>Not recorded, or 88 for no further race.</summary>
    public int Blank { get; private set; }

    public string? FirstBlackOrIndian { get; private set; }

    public string? FirstSpecific { get; private set; }

    public bool HasNonspecific => OtherAsian > 0 || PacificIslander > 0;

    void Count(string race)
    {
        switch (race)
        {
            case "" or "88":
                Blank++;
                break;
            case "99":
                Unknown++;
                break;
            case "98":
                Other++;
                break;
            case "97":
                PacificIslander++;
                break;
            case "96":
                OtherAsian++;
                break;
            case "01":
                White++;
                break;
            case "02" or "03":
                BlackOrIndian++;
                FirstBlackOrIndian ??= race;
                break;
            case var _ when Fields.Number(race) is >= 4 and <= 32:
                Specific++;
                FirstSpecific ??= race;
                Hawaiian += race == NativeHawaiian ? 1 : 0;
                break;
        }
    }
}
