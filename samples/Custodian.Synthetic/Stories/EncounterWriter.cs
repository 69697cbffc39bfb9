using Custodian.Synthetic.People;

namespace Custodian.Synthetic.Stories;

/// <summary>Tells one scenario for one patient.</summary>
sealed class EncounterWriter(
    EncounterKey key, Scenario scenario, Demographics person, SyntheticFacility facility, IReadOnlyList<Comorbidity> known, string extra)
{
    readonly Dice _dice = key.Dice(10);

    public SyntheticEncounter Write(DateOnly day)
    {
        var background = Background();
        var flags = Flags(background);
        background.RemoveAll(c => scenario.Always.Contains(c.Id));
        var stay = _dice.Between(scenario.MinStay, scenario.MaxStay);
        var admitted = Admitted(day);
        var leaves = Leaves(admitted, stay);
        var cast = new Cast(Roster.Any(_dice, scenario.Attending), scenario.Operator.Length > 0 ? Roster.Any(_dice, scenario.Operator) : null);
        var end = leaves < key.Cut ? leaves : key.Cut;
        var facts = Facts(flags, background, admitted, end, cast.Attending);
        var written = new DocumentWriter(key, scenario, facts, cast).Write(leaves);
        return Encounter(facts, cast, leaves, written);
    }

    SyntheticEncounter Encounter(StoryFacts facts, Cast cast, DateTimeOffset leaves, WrittenDocuments written)
    {
        var gone = leaves < key.Cut;
        var disposition = _dice.Weighted(scenario.Dispositions, d => d.Weight).Word;
        var procedures = Procedures(facts, leaves).ToList();
        return new(
            facility,
            Numbering.Visit(key.Patient, key.Number),
            Numbering.Account(key.Patient, key.Number),
            scenario.Class,
            scenario.Id,
            scenario.Title,
            scenario.Reason,
            scenario.Service,
            AdmitType(facts.Flags),
            scenario.Arrival == "newborn" ? "5" : scenario.Arrival == "elective" ? "2" : "1",
            facts.Admitted,
            gone ? leaves : null,
            gone ? disposition : "",
            cast.Attending,
            scenario.Arrival == "emergency" && scenario.Class == EncounterClass.Inpatient ? Roster.Any(_dice, "emergency") : cast.Attending,
            procedures.Count > 0 ? cast.Hands : null,
            [.. Locations(facts, gone ? leaves : key.Cut)],
            [.. Diagnoses(facts, written)],
            [.. procedures.Select(p => new SyntheticProcedure(p.Code, p.On, cast.Hands, written.Evidence(p.Code)))],
            written.Documents,
            written.Missing,
            new ChargeWriter(key, scenario, facts, written.Documents).Write(gone ? leaves : key.Cut));
    }

    List<Comorbidity> Background()
    {
        var wanted = scenario.Comorbidities;
        return [.. known.Where(c => (wanted.Contains("all") || wanted.Contains(c.Id)) && !wanted.Contains("-" + c.Id))];
    }

    HashSet<string> Flags(List<Comorbidity> background)
    {
        var flags = new HashSet<string>(scenario.Always, StringComparer.Ordinal);
        flags.UnionWith(scenario.Variants.Where(v => _dice.Percent(v.Weight)).Select(v => v.Word));
        flags.UnionWith(scenario.Choices.Select(c => _dice.Weighted(c, w => w.Weight).Word));
        flags.UnionWith(background.SelectMany(c => new[] { c.Id, c.Implies }));
        flags.Add(person.Sex == "F" ? "female" : "male");
        flags.Add(extra);
        return flags;
    }

    StoryFacts Facts(HashSet<string> flags, List<Comorbidity> background, DateTimeOffset admitted, DateTimeOffset end, SyntheticPhysician attending) => new()
    {
        Flags = flags,
        Background = background,
        Admitted = admitted,
        Age = Ages.At(person.Born, DateOnly.FromDateTime(admitted.Date)),
        Sex = person.Sex,
        Family = person.Name.Family,
        Nights = Math.Max(0, (end.Date - admitted.Date).Days),
        Facility = facility,
        Attending = attending,
        Labs = new LabWriter(key, scenario.Labs.Where(l => l.When.Holds(flags))).Write(),
    };

    DateTimeOffset Admitted(DateOnly day)
    {
        var (from, through) = (scenario.Class, scenario.Arrival) switch
        {
            (EncounterClass.Clinic, _) => (8 * 60, 15 * 60),
            (EncounterClass.OutpatientSurgery, _) or (_, "elective") => (330, 480),
            (EncounterClass.Emergency, _) => (0, 15 * 60),
            _ => (0, (20 * 60) - 1),
        };
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), SyntheticHospital.Zone).AddMinutes(_dice.Between(from, through));
    }

    DateTimeOffset Leaves(DateTimeOffset admitted, int stay)
    {
        var minutes = _dice.Between(0, 59);
        return scenario.StayInHours
            ? admitted.AddHours(stay).AddMinutes(minutes)
            : new DateTimeOffset(admitted.Date, SyntheticHospital.Zone).AddDays(stay).AddHours(_dice.Between(10, 17)).AddMinutes(minutes);
    }

    string AdmitType(IReadOnlySet<string> flags) => scenario.Arrival switch
    {
        "newborn" => "4",
        "elective" => "3",
        "delivery" => flags.Contains("caesarean") ? "3" : "2",
        "trauma" => "5",
        _ => "1",
    };

    IEnumerable<SyntheticLocation> Locations(StoryFacts facts, DateTimeOffset end)
    {
        var ward = Wards.Unit(scenario);
        if (!facts.Flags.Contains("icu") || scenario.Class != EncounterClass.Inpatient)
        {
            yield return Wards.Bed(_dice, ward, facts.Admitted);
            yield break;
        }

        yield return Wards.Bed(_dice, "ICU", facts.Admitted);
        var moved = new DateTimeOffset(facts.Admitted.Date, SyntheticHospital.Zone).AddDays(_dice.Between(1, 2)).AddHours(15);
        if (moved.AddHours(6) < end)
        {
            yield return Wards.Bed(_dice, ward, moved);
        }
    }

    IEnumerable<(string Code, DateOnly On)> Procedures(StoryFacts facts, DateTimeOffset leaves)
    {
        var first = DateOnly.FromDateTime(facts.Admitted.Date);
        var last = DateOnly.FromDateTime(leaves < key.Cut ? leaves.Date : key.Cut.Date.AddDays(-1));
        foreach (var line in scenario.Procedures.Where(p => p.When.Holds(facts.Flags)))
        {
            var on = first.AddDays(line.Day);
            if (on <= last)
            {
                yield return (line.Code, on);
            }
        }
    }

    IEnumerable<SyntheticDiagnosis> Diagnoses(StoryFacts facts, WrittenDocuments written)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in scenario.Diagnoses.Concat(facts.Background.SelectMany(c => c.Diagnoses)))
        {
            if (line.When.Holds(facts.Flags) && seen.Add(line.Code))
            {
                yield return new(line.Code, scenario.Class == EncounterClass.Inpatient ? line.Poa : null, written.Evidence(line.Code));
            }
        }
    }
}
