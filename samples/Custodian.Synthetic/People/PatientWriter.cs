using Custodian.Kernel;
using Custodian.Synthetic.Stories;

namespace Custodian.Synthetic.People;

/// <summary>Puts one patient together: role, demographics, background conditions, encounters.</summary>
sealed class PatientWriter(int seed, int index, DateOnly asOf)
{
    readonly SyntheticRole _role = Roles.Of(seed, index);
    readonly Dice _dice = Dice.For(seed, index, 3);

    public SyntheticPatient Write()
    {
        var person = Person();
        var identifiers = Identifiers(person.Facility);
        var background = BackgroundOf(person);
        var encounters = new EncounterPlan(seed, index, asOf, _role, person, background, identifiers).Write();
        var last = encounters.Count > 0 ? encounters[^1] : null;
        var duplicate = _role == SyntheticRole.Duplicate;
        return new(
            index,
            _role,
            identifiers,
            person.Name,
            duplicate || _role == SyntheticRole.Unknown ? "" : Naming.Preferred(_dice, person.Name),
            _role == SyntheticRole.Unknown ? [] : Naming.Aliases(_dice, person.Name, person.Sex),
            Registered(person.Born),
            person.Born,
            person.Sex,
            person.Address,
            _dice.Percent(1),
            person.Phone,
            person.Language,
            Marital(person),
            person.Ssn,
            _dice.OneIn(250),
            _role == SyntheticRole.Twin ? 2 : Roles.Of(seed, index + 1) == SyntheticRole.Twin ? 1 : 0,
            Coverage(person),
            duplicate || _role == SyntheticRole.Newborn ? RelatedMrn() : "",
            duplicate && last?.Discharged is { } left && _dice.Percent(35) && left.AddDays(9) < Cut() ? left.AddDays(_dice.Between(1, 8)) : null,
            last?.Disposition == "20" ? last.Discharged : null,
            encounters);
    }

    DateTimeOffset Cut() => new(asOf.ToDateTime(TimeOnly.MinValue), SyntheticHospital.Zone);

    Demographics Person()
    {
        var own = Demographics.Draw(seed, index, asOf, _role);
        return _role switch
        {
            SyntheticRole.Duplicate => Retyped(Demographics.Draw(seed, index - 1, asOf, Roles.Of(seed, index - 1))),
            SyntheticRole.Twin => TwinOf(Demographics.Draw(seed, index - 1, asOf, Roles.Of(seed, index - 1)), own),
            SyntheticRole.Newborn => BabyOf(Demographics.Draw(seed, index - 1, asOf, SyntheticRole.Mother), own),
            SyntheticRole.Unknown => own with
            {
                Name = new("Unknown", own.Sex == "F" ? "Jane Doe" : "John Doe"), Ssn = "", Phone = "", Address = new("", "", "AZ", ""), Language = "eng",
            },
            _ => own,
        };
    }

    Demographics Retyped(Demographics first) => first with
    {
        Name = Typing.Retype(_dice, first.Name),
        Ssn = _dice.Percent(50) ? first.Ssn : "",
        Phone = _dice.Percent(60) ? first.Phone : Places.Phone(_dice),
        Address = _dice.Percent(70) ? first.Address : Places.Address(_dice),
    };

    static Demographics TwinOf(Demographics first, Demographics own) => own with
    {
        Name = own.Name with { Family = first.Name.Family }, Born = first.Born, Address = first.Address, Phone = first.Phone, Facility = first.Facility,
        Language = first.Language,
    };

    Demographics BabyOf(Demographics mother, Demographics own)
    {
        var birth = Delivery.Of(seed, index - 1, asOf);
        return own with
        {
            Name = new(mother.Name.Family, own.Sex == "F" ? "Baby Girl" : "Baby Boy"),
            Born = birth.On, Address = mother.Address, Phone = mother.Phone, Ssn = "", Language = mother.Language, Facility = mother.Facility,
        };
    }

    List<SyntheticIdentifier> Identifiers(SyntheticFacility home)
    {
        var list = new List<SyntheticIdentifier> { new(home, Numbering.Mrn(home, index)) };
        if (_role == SyntheticRole.Plain && _dice.Percent(8))
        {
            var other = home == Roster.Larkfield ? Roster.CedarBend : Roster.Larkfield;
            list.Add(new(other, Numbering.Mrn(other, index)));
        }

        return list;
    }

    string RelatedMrn() => Numbering.Mrn(Demographics.Draw(seed, index - 1, asOf, Roles.Of(seed, index - 1)).Facility, index - 1);

    List<Comorbidity> BackgroundOf(Demographics person)
    {
        var age = Ages.At(person.Born, asOf);
        var has = new List<Comorbidity>();
        foreach (var c in StoryBook.Background)
        {
            var fits = age >= c.MinAge && age <= c.MaxAge && (c.Sex == "any" || c.Sex == person.Sex)
                && (c.Needs.Length == 0 || has.Any(h => h.Id == c.Needs || h.Implies == c.Needs))
                && (c.Bars.Length == 0 || !has.Any(h => h.Id == c.Bars || h.Implies == c.Bars));
            if (fits && _dice.Percent(c.Percent))
            {
                has.Add(c);
            }
        }

        return has;
    }

    PartialDate Registered(DateOnly born)
    {
        if (_role == SyntheticRole.Duplicate)
        {
            return Typing.Retype(_dice, born);
        }

        var digits = PartialDate.From(born).ToDigits();
        var known = _role == SyntheticRole.Unknown || _dice.OneIn(400) ? 4 : _role == SyntheticRole.Plain && _dice.OneIn(300) ? 6 : 8;
        return PartialDate.TryParse(digits.AsSpan(0, _role == SyntheticRole.Newborn ? 8 : known), out var date) ? date : PartialDate.From(born);
    }

    string Marital(Demographics person) => Ages.At(person.Born, asOf) switch
    {
        < 18 => "S",
        < 30 => _dice.Pick(["S", "S", "M"]),
        < 70 => _dice.Pick(["M", "M", "M", "S", "D"]),
        _ => _dice.Pick(["M", "W", "W", "D"]),
    };

    SyntheticCoverage Coverage(Demographics person)
    {
        var age = Ages.At(person.Born, asOf);
        var payer = Roster.Payers[Payer(age)];
        var employer = payer.FinancialClass is "COMMERCIAL" or "BLUE";
        var child = age < 19 && employer;
        var subscriber = child ? Naming.Person(_dice, "F") with { Family = person.Name.Family } : person.Name;
        var group = employer ? $"G{_dice.Between(1000, 9999)}" : "";
        var member = payer.FinancialClass == "SELFPAY" ? "" : $"SYN{_dice.Between(0, 999_999_999):000000000}";
        return new(payer, member, group, child ? "CHD" : "SEL", subscriber);
    }

    int Payer(int age)
    {
        var draw = _role == SyntheticRole.Unknown ? 100 : _dice.Between(1, 100);
        return age switch
        {
            >= 65 => draw <= 90 ? 0 : draw <= 99 ? _dice.Between(2, 5) : 6,
            < 19 => draw <= 45 ? 1 : draw <= 96 ? _dice.Between(2, 5) : 6,
            _ => draw <= 6 ? 0 : draw <= 28 ? 1 : draw <= 92 ? _dice.Between(2, 5) : 6,
        };
    }
}
