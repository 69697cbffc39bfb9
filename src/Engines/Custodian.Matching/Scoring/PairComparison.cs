using Custodian.Matching.Compare;
using Custodian.Matching.Standard;

namespace Custodian.Matching.Scoring;

/// <summary>Compares two records trait by trait. Symmetric; no allocation.</summary>
static class PairComparison
{
    public static void Compare(StandardPatient a, StandardPatient b, ref Agreement result)
    {
        Names(a, b, ref result);
        result.Set(Trait.Suffix, Suffixes(a.Generation, b.Generation));
        result.Set(Trait.Sex, a.SexLetter == 0 || b.SexLetter == 0 ? Level.Missing : a.SexLetter == b.SexLetter ? Level.Exact : Level.Differ);
        result.Set(Trait.BirthDate, DateComparison.Compare(a.Birth, b.Birth));
        Set(ref result, Trait.Ssn, ValueComparison.Identifiers(a.SocialSecurity, b.SocialSecurity), a.SocialSecurity, b.SocialSecurity);
        Address(a, b, ref result);
        Place(a, b, ref result);
        Set(ref result, Trait.Phone, ValueComparison.Phones(a.PhoneNumber, b.PhoneNumber), a.PhoneNumber, b.PhoneNumber);
        Set(ref result, Trait.Email, ValueComparison.Mails(a.Mail, b.Mail), a.Mail, b.Mail);
    }

    static void Set(ref Agreement result, Trait trait, Level level, TraitValue? a, TraitValue? b) => result.Set(trait, level, Valued(level, a, b).Worth);

    static void Names(StandardPatient a, StandardPatient b, ref Agreement result)
    {
        var given = Valued(Given(a, b), a.GivenName, b.GivenName);
        var family = Valued(ValueComparison.Names(a.FamilyName, b.FamilyName), a.FamilyName, b.FamilyName);
        var order = IsBoth(given, family) ? Level.Exact : Level.Missing;
        if (Worse(given, family) && CanCross(a, b))
        {
            var crossA = Valued(ValueComparison.Names(a.GivenName, b.FamilyName), a.GivenName, b.FamilyName);
            var crossB = Valued(ValueComparison.Names(a.FamilyName, b.GivenName), a.FamilyName, b.GivenName);
            if (IsBetter(crossA, crossB, given, family))
            {
                (given, family) = InOrder(crossA, crossB);
                order = Level.Special;
            }
        }

        result.Set(Trait.Given, given.Level, given.Worth);
        result.Set(Trait.Family, family.Level, family.Worth);
        result.Set(Trait.NameOrder, order);
        Set(ref result, Trait.Middle, ValueComparison.Names(a.MiddleName, b.MiddleName), a.MiddleName, b.MiddleName);
    }

    /// <summary>Given names, where going by the middle name is one of the other names.</summary>
    static Level Given(StandardPatient a, StandardPatient b)
    {
        if (IsOtherThanNewborn(a, b) || IsOtherThanNewborn(b, a))
        {
            return Level.Differ;
        }

        var level = ValueComparison.Names(a.GivenName, b.GivenName);
        return level is Level.Differ && (IsMiddle(a.GivenName!, b.MiddleName) || IsMiddle(b.GivenName!, a.MiddleName)) ? Level.Alias : level;
    }

    /// <summary>"Baby Girl" is a placeholder until she has a name, but not for somebody with a name and another birth date, such as her mother.</summary>
    static bool IsOtherThanNewborn(StandardPatient newborn, StandardPatient other) =>
        newborn.IsUnnamedNewborn && other.GivenName is not null && DateComparison.Compare(newborn.Birth, other.Birth) == Level.Differ;

    static bool IsMiddle(TraitValue given, TraitValue? middle) => middle is not null && given.Text.Length > 1 && ValueComparison.Same(given, middle);

    /// <summary>The commoner of the two values says what the agreement is worth, or at most, where it is not exact.</summary>
    static (Level Level, sbyte Worth) Valued(Level level, TraitValue? a, TraitValue? b) =>
        (level, level == Level.Missing || a is null || b is null ? (sbyte)0 : Math.Min(a.Worth, b.Worth));

    static bool IsBoth((Level Level, sbyte) first, (Level Level, sbyte) second) => first.Level != Level.Missing && second.Level != Level.Missing;

    static bool IsBetter((Level Level, sbyte) crossA, (Level Level, sbyte) crossB, (Level Level, sbyte) first, (Level Level, sbyte) second) =>
        Goodness(crossA.Level) + Goodness(crossB.Level) > Goodness(first.Level) + Goodness(second.Level) + 1;

    /// <summary>Which of two crossed records has its columns right cannot be seen, so the better and commoner agreement is called the first trait's: the same both ways round.</summary>
    static ((Level Level, sbyte Worth) First, (Level Level, sbyte Worth) Second) InOrder((Level Level, sbyte Worth) x, (Level Level, sbyte Worth) y) =>
        x.Level < y.Level || (x.Level == y.Level && x.Worth <= y.Worth) ? (x, y) : (y, x);

    static bool Worse((Level Level, sbyte) given, (Level Level, sbyte) family) => Goodness(given.Level) + Goodness(family.Level) < 2;

    static bool CanCross(StandardPatient a, StandardPatient b) =>
        (a.GivenName is not null || a.FamilyName is not null) && (b.GivenName is not null || b.FamilyName is not null);

    static int Goodness(Level level) => level switch
    {
        Level.Exact => 4,
        Level.Alias or Level.Typo or Level.Neighbour => 3,
        Level.Close or Level.Partial => 1,
        Level.Missing => 0,
        _ => -2,
    };

    static Level Suffixes(NameSuffix a, NameSuffix b) =>
        a == b ? a == NameSuffix.None ? Level.Missing : Level.Exact
        : a == NameSuffix.None || b == NameSuffix.None ? Level.Partial
        : Level.Special;

    static void Address(StandardPatient a, StandardPatient b, ref Agreement result)
    {
        Set(ref result, Trait.House, ValueComparison.Numbers(a.House, b.House), a.House, b.House);
        var street = Valued(ValueComparison.Texts(a.Street, b.Street), a.Street, b.Street);
        var unit = Valued(ValueComparison.Texts(a.Unit, b.Unit), a.Unit, b.Unit);
        var order = IsBoth(street, unit) ? Level.Exact : Level.Missing;
        if (Goodness(street.Level) < 1 && (a.Unit is not null || b.Unit is not null))
        {
            var crossA = Valued(ValueComparison.Texts(a.Street, b.Unit), a.Street, b.Unit);
            var crossB = Valued(ValueComparison.Texts(a.Unit, b.Street), a.Unit, b.Street);
            if (IsBetter(crossA, crossB, street, unit))
            {
                (street, unit) = InOrder(crossA, crossB);
                order = Level.Special;
            }
        }

        result.Set(Trait.Street, street.Level, street.Worth);
        result.Set(Trait.Unit, unit.Level, unit.Worth);
        result.Set(Trait.AddressOrder, order);
    }

    static void Place(StandardPatient a, StandardPatient b, ref Agreement result)
    {
        var postcode = ValueComparison.Numbers(a.PostalCode, b.PostalCode);
        var within = postcode == Level.Exact;
        Set(ref result, Trait.Postcode, postcode, a.PostalCode, b.PostalCode);
        var city = ValueComparison.Texts(a.CityName, b.CityName);
        var state = ValueComparison.Texts(a.StateName, b.StateName);
        Set(ref result, Trait.City, city, a.CityName, b.CityName);
        result.Set(Trait.CityInPostcode, within ? city : Level.Missing);
        result.Set(Trait.State, state);
        result.Set(Trait.StateInPostcode, within ? state : Level.Missing);
    }
}
