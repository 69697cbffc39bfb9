using System.Globalization;
using Custodian.Matching;

namespace Custodian.Bench;

/// <summary>
/// A made-up index of any size that is hard the way a hospital's is, with its truth: the kinds of trouble that the labelled set hard_us_dev describes (twins with numbers that
/// follow one another, Sr and Jr at one address, newborns named later, nicknames, names changed by marriage, fields exchanged, dummy values, moves, capitals), about as often. Names
/// come from one pool whatever the size, so namesakes grow with it.
/// </summary>
sealed class HardIndex(int seed)
{
    const int Given = 0, Middle = 1, Family = 2, Suffix = 3, Sex = 4, Birth = 5, Ssn = 6, Address = 7, City = 8, State = 9, Zip = 10, Phone = 11;

    static readonly string[] Streets = ["Oak", "Elm", "Maple", "Pine", "Walnut", "Willow", "Lake", "Mill", "River", "Spring", "Sunset", "Meadow", "Ridge", "Highland", "First", "Third", "Fifth", "Lincoln", "Center"];
    static readonly string[] Types = ["St", "Ave", "Rd", "Ln", "Ct", "Dr", "Blvd"];
    static readonly string[] Cities = ["Lakeview", "Fairmont", "Springdale", "Kingston", "Milford", "Riverbend"];
    static readonly string[] Dummies = ["123456789", "999999999", "000000000"];
    static readonly Dictionary<string, string> Words = new() { ["St"] = "Street", ["Ave"] = "Avenue", ["Rd"] = "Road", ["Ln"] = "Lane", ["Ct"] = "Court", ["Dr"] = "Drive", ["Blvd"] = "Boulevard" };

    readonly Random _random = new(seed);
    readonly string[][] _nicknames = Nicknames();
    readonly string[] _families = [.. Enumerable.Range(0, 1_000).Select(FamilyName).Distinct()];

    /// <summary>Lines of records in no order, each with the person it is of.</summary>
    public IEnumerable<string> Records(int count)
    {
        var people = new List<(string[] Fields, int Entity)>();
        for (var entity = 0; people.Count < count; entity++)
        {
            var person = Person();
            AddCopies(people, person, entity);
            var kin = _random.Next(100);
            if (kin < 5)
            {
                AddCopies(people, kin < 3 ? Twin(person) : kin == 3 ? Father(person) : Newborn(person), ++entity);
            }
        }

        var lines = people.Take(count).ToArray();
        _random.Shuffle(lines);
        return lines.Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"R{i + 1:0000000},{string.Join(',', r.Fields)},E{r.Entity}"));
    }

    void AddCopies(List<(string[], int)> people, string[] person, int entity)
    {
        people.Add((person, entity));
        var copies = _random.Next(1000) switch { < 705 => 0, < 897 => 1, < 957 => 2, < 988 => 3, _ => 5 };
        for (; copies > 0; copies--)
        {
            var copy = (string[])person.Clone();
            for (var errors = 1 + _random.Next(3); errors > 0; errors--)
            {
                Wear(copy);
            }

            people.Add((copy, entity));
        }
    }

    string[] Person()
    {
        var birth = new DateOnly(1930, 1, 1).AddDays(_random.Next(95 * 365));
        var state = _random.Next(3) == 0 ? "PA" : "OH";
        return
        [
            Pick(_nicknames)[0], Chance(75) ? Pick(_nicknames)[0] : "", Pick(_families), "", Chance(50) ? "M" : "F", Day(birth), Chance(82) ? Number(100_000_000, 770_000_000) : "",
            Street(), Pick(Cities), state, state == "PA" ? Number(16_000, 16_170) : Number(44_000, 44_400), Chance(90) ? Pick(["330", "216", "440", "724"]) + Number(2_000_000, 7_999_999) : "",
        ];
    }

    string[] Twin(string[] person)
    {
        var twin = (string[])person.Clone();
        var given = Pick(_nicknames)[0];
        (twin[Given], twin[Middle], twin[Sex]) = (Chance(20) ? person[Given][..1] + given[1..] : given, Pick(_nicknames)[0], Chance(50) ? "M" : "F");
        twin[Ssn] = person[Ssn].Length == 9 ? (int.Parse(person[Ssn], CultureInfo.InvariantCulture) + 1).ToString("000000000", CultureInfo.InvariantCulture) : "";
        return twin;
    }

    string[] Father(string[] son)
    {
        var father = (string[])son.Clone();
        son[Suffix] = Chance(70) ? "Jr" : "";
        (father[Suffix], father[Sex], son[Sex]) = (Chance(90) ? "Sr" : "", "M", "M");
        father[Birth] = Day(DateOnly.ParseExact(son[Birth], "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-(18 * 365) - _random.Next(20 * 365)));
        father[Ssn] = Number(100_000_000, 770_000_000);
        return father;
    }

    string[] Newborn(string[] mother)
    {
        var baby = (string[])mother.Clone();
        (baby[Middle], baby[Suffix], baby[Ssn], baby[Birth]) = ("", "", "", Day(new DateOnly(2025, 1, 1).AddDays(_random.Next(360))));
        baby[Given] = Chance(50) ? Pick(_nicknames)[0] : baby[Sex] == "F" ? Pick(["BG", "Baby Girl"]) : Pick(["BB", "Baby Boy"]);
        return baby;
    }

    void Wear(string[] r)
    {
        switch (_random.Next(20))
        {
            case 0:
                (r[Given], r[Family]) = (r[Family], r[Given]);
                break;
            case 1 or 2:
                var (zip, city) = (r[Zip], r[City]);
                (r[Address], r[City], r[Zip]) = (Street(), Pick(Cities), zip[..2] + Number(100, 399));
                r[State] = city == r[City] ? r[State] : zip[0] == '1' && Chance(30) ? "OH" : r[State];
                break;
            case 3:
                r[Birth] = r[Birth][8..] is var day && string.CompareOrdinal(day, "12") <= 0 ? $"{r[Birth][..5]}{day}-{r[Birth][5..7]}" : r[Birth];
                break;
            case 4:
                r[Birth] = Chance(12) ? "1900-01-01" : Slip(r[Birth], "0123456789");
                break;
            case 5:
                r[Ssn] = Chance(20) ? Pick(Dummies) : Chance(50) ? "" : r[Ssn].Length == 9 ? Exchanged(r[Ssn]) : "";
                break;
            case 6 or 7:
                r[Middle] = r[Middle].Length > 1 && Chance(60) ? r[Middle][..1] : "";
                break;
            case 8:
                r[Given] = Array.Find(_nicknames, n => n.Contains(r[Given])) is { } group ? Pick(group) : r[Given];
                break;
            case 9:
                r[Family] = r[Sex] == "F" ? Pick(_families) : Exchanged(r[Family]);
                break;
            case 10:
                r[Phone] = Chance(30) ? "" : Pick(["330", "216"]) + Number(2_000_000, 7_999_999);
                break;
            case 11:
                r[Address] = Words.Aggregate(r[Address], (a, w) => a.EndsWith(' ' + w.Key, StringComparison.Ordinal) ? a[..^w.Key.Length] + w.Value : a);
                break;
            case 12:
                r[Address] += " Apt " + Number(1, 60);
                break;
            case 13:
                r[Sex] = Chance(60) ? "" : r[Sex] == "M" ? "F" : "M";
                break;
            case 14:
                (r[Given], r[Middle], r[Family], r[Address]) = (r[Given].ToUpperInvariant(), r[Middle].ToUpperInvariant(), r[Family].ToUpperInvariant(), r[Address].ToUpperInvariant());
                break;
            case 15 or 16:
                r[Given] = Slip(r[Given], "aeilnorst");
                break;
            default:
                r[Family] = Slip(r[Family], "aeilnorst");
                break;
        }
    }

    string Slip(string text, string letters)
    {
        if (text.Length < 3)
        {
            return text;
        }

        var at = 1 + _random.Next(text.Length - 1);
        return letters[0] == '0' ? Digit(text, at) : _random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => Exchanged(text),
            _ => string.Concat(text.AsSpan(0, at), Pick(letters.Select(c => c.ToString()).ToArray()), text.AsSpan(at + 1)),
        };
    }

    string Digit(string date, int at) => date[at] == '-' ? date : string.Concat(date.AsSpan(0, at), _random.Next(10).ToString(CultureInfo.InvariantCulture), date.AsSpan(at + 1));

    string Exchanged(string text)
    {
        var at = _random.Next(Math.Max(1, text.Length - 1));
        return text.Length < 2 ? text : string.Concat(text.AsSpan(0, at), text.AsSpan(at + 1, 1), text.AsSpan(at, 1), text.AsSpan(at + 2));
    }

    string Street() => $"{Number(100, 9_999)} {Pick(Streets)} {Pick(Types)}";

    bool Chance(int percent) => _random.Next(100) < percent;

    T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];

    string Number(int from, int to) => _random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string FamilyName(int number)
    {
        string[] starts = ["Al", "Bar", "Ben", "Brad", "Cal", "Car", "Col", "Dal", "Dun", "Ed", "Fair", "Gar", "Gil", "Hal", "Har", "Hen", "Jack", "Kel", "Lang", "Mar", "Mc", "Nor", "Os", "Pat", "Ram", "Rob", "San", "Thom", "Wal", "Wil"];
        string[] middles = ["", "er", "in", "a", "o", "vi", "li"];
        string[] ends = ["son", "ton", "ford", "man", "well", "ley", "ez", "s", "berg", "ham"];
        var random = new Random(number);
        return starts[random.Next(starts.Length)] + middles[random.Next(middles.Length)] + ends[random.Next(ends.Length)];
    }

    /// <summary>Given names with the names their bearers go by.</summary>
    static string[][] Nicknames()
    {
        using var text = new StreamReader(typeof(FileMatching).Assembly.GetManifestResourceStream("nicknames.txt")!);
        return
        [
            .. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Take(770)
                .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => char.ToUpperInvariant(n[0]) + n[1..]).ToArray()),
        ];
    }
}
