using Custodian.Synthetic.People;

namespace Custodian.Synthetic.Stories;

/// <summary>Decides which encounters a patient has and when, and has them written in order of admission.</summary>
sealed class EncounterPlan(
    int seed,
    int index,
    DateOnly asOf,
    SyntheticRole role,
    Demographics person,
    IReadOnlyList<Comorbidity> background,
    IReadOnlyList<SyntheticIdentifier> identifiers)
{
    // Days between an encounter and the one before, so that stays never overlap: longer than any scenario's stay.
    const int Gap = 21;
    readonly Dice _dice = Dice.For(seed, index, 5);

    public IReadOnlyList<SyntheticEncounter> Write()
    {
        var encounters = new List<SyntheticEncounter>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (day, planted) in Days())
        {
            var scenario = planted ?? Draw(day, used);
            if (scenario is null || !used.Add(scenario.Id))
            {
                continue;
            }

            encounters.Add(One(scenario, day, encounters.Count + 1));
            if (encounters[^1].Disposition == "20")
            {
                break;
            }
        }

        return encounters;
    }

    SyntheticEncounter One(Scenario scenario, DateOnly day, int number)
    {
        var facility = identifiers.Count > 1 && _dice.Percent(40) ? identifiers[1].Facility : identifiers[0].Facility;
        var extra = scenario.Planted && Caesarean() ? "caesarean" : "";
        return new EncounterWriter(new(seed, index, number, asOf), scenario, person, facility, background, extra).Write(day);
    }

    IEnumerable<(DateOnly Day, Scenario? Planted)> Days()
    {
        if (role is SyntheticRole.Newborn or SyntheticRole.Mother)
        {
            var delivery = Delivery.Of(seed, role == SyntheticRole.Newborn ? index - 1 : index, asOf);
            yield return (delivery.On, Planted(role == SyntheticRole.Newborn ? "newborn" : Caesarean() ? "delivery-caesarean" : "delivery-vaginal"));
            yield break;
        }

        var count = role is SyntheticRole.Unknown ? 1 : _dice.Weighted([1, 2, 3, 4], n => n switch { 1 => 45, 2 => 30, 3 => 17, _ => 8 });
        var days = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var back = _dice.Percent(78) ? _dice.Between(0, 90) : _dice.Between(91, 410);
            if (days.TrueForAll(d => Math.Abs(d - back) > Gap))
            {
                days.Add(back);
            }
        }

        foreach (var back in days.OrderDescending())
        {
            yield return (asOf.AddDays(-1 - back), null);
        }
    }

    bool Caesarean() => Delivery.Of(seed, role == SyntheticRole.Newborn ? index - 1 : index, asOf).Caesarean;

    static Scenario Planted(string id) => StoryBook.Scenarios.First(s => s.Id == id);

    Scenario? Draw(DateOnly day, HashSet<string> used)
    {
        var age = Ages.At(person.Born, day);
        var fitting = StoryBook.Scenarios.Where(s => s.Fits(age, person.Sex) && !used.Contains(s.Id)).ToList();
        return day < person.Born.AddYears(1) || fitting.Count == 0 ? null : _dice.Weighted(fitting, s => s.Weight);
    }
}
