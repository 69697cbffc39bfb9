namespace Custodian.Synthetic.People;

/// <summary>What is drawn first about a person, before role and encounters: enough to derive a twin, newborn or duplicate from.</summary>
sealed record Demographics(
    SyntheticName Name,
    string Sex,
    DateOnly Born,
    SyntheticAddress Address,
    string Phone,
    string Ssn,
    string Language,
    SyntheticFacility Facility)
{
    static readonly (int From, int Through, int Weight)[] AgeCurve =
        [(2, 9, 6), (10, 17, 5), (18, 29, 12), (30, 44, 17), (45, 59, 19), (60, 69, 16), (70, 79, 15), (80, 89, 8), (90, 101, 2)];

    static readonly (string Code, int Weight)[] Languages = [("eng", 82), ("spa", 13), ("vie", 2), ("ara", 1), ("zho", 2)];

    public static Demographics Draw(int seed, int index, DateOnly asOf, SyntheticRole role)
    {
        var dice = Dice.For(seed, index, 1);
        var sex = role == SyntheticRole.Mother || dice.Percent(52) ? "F" : "M";
        var (from, through, _) = dice.Weighted(AgeCurve, a => a.Weight);
        var age = role == SyntheticRole.Mother ? dice.Between(18, 42) : dice.Between(from, through);
        return new(
            Naming.Person(dice, sex),
            sex,
            asOf.AddYears(-age).AddDays(-dice.Between(0, 364)),
            Places.Address(dice),
            dice.Percent(96) ? Places.Phone(dice) : "",
            dice.Percent(70) ? NeverIssued(dice) : "",
            dice.Weighted(Languages, l => l.Weight).Code,
            dice.Percent(80) ? Roster.Larkfield : Roster.CedarBend);
    }

    // Area numbers from 900 are never issued, and groups 01 to 49 are not used for taxpayer numbers either.
    static string NeverIssued(Dice dice) => $"9{dice.Between(0, 99):00}{dice.Between(1, 49):00}{dice.Between(1, 9999):0000}";
}
