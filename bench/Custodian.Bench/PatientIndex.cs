using System.Globalization;

namespace Custodian.Bench;

/// <summary>A made-up patient index of any size with its truth: people with uneven name frequencies, records with typing errors, moves, swaps and blanks, and twins.</summary>
sealed class PatientIndex(int seed)
{
    static readonly string[] Onsets = ["b", "br", "c", "ch", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w", "z"];
    static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    static readonly string[] Codas = ["", "n", "r", "s", "l", "nd", "rt", "tt", "m", "ck"];
    static readonly string[] Types = ["St", "Ave", "Rd", "Ln", "Ct", "Dr", "Blvd"];

    readonly Random _random = new(seed);
    readonly string[] _families = Names(30_000, 2, 7);
    readonly string[] _givens = Names(3_000, 2, 11);
    readonly string[] _streets = Names(2_000, 2, 13);
    readonly string[] _cities = Names(800, 3, 17);

    public const string Heading = "rec_id,given,middle,family,suffix,sex,birth_date,ssn,address,city,state,zip,phone,true_entity_id";

    /// <summary>Lines of records: about three in four people have one record, the others two to four.</summary>
    public IEnumerable<string> Records(int count)
    {
        var made = 0;
        for (var entity = 0; made < count; entity++)
        {
            var person = Person();
            var copies = _random.Next(4) == 0 ? 2 + _random.Next(3) : 1;
            for (var copy = 0; copy < copies && made < count; copy++, made++)
            {
                var fields = copy == 0 ? person : Worn(person);
                yield return string.Create(CultureInfo.InvariantCulture, $"R{made:0000000},{string.Join(',', fields)},E{entity}");
            }

            if (_random.Next(80) == 0 && made < count)
            {
                var twin = (string[])person.Clone();
                (twin[0], twin[1], twin[6]) = (Pick(_givens), Pick(_givens), person[6].Length == 9 ? person[6][..8] + (char)('0' + ((person[6][8] - '0' + 1) % 10)) : "");
                yield return string.Create(CultureInfo.InvariantCulture, $"R{made++:0000000},{string.Join(',', twin)},E{++entity}");
            }
        }
    }

    string[] Person()
    {
        var birth = new DateOnly(1930, 1, 1).AddDays(_random.Next(95 * 365));
        var zip = _random.Next(1_000);
        return
        [
            Pick(_givens), _random.Next(3) == 0 ? "" : Pick(_givens), Pick(_families), "", _random.Next(2) == 0 ? "M" : "F",
            birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), _random.Next(3) == 0 ? "" : Digits(100_000_000, 700_000_000), Address(), _cities[zip % _cities.Length],
            "OH", (44_000 + zip).ToString(CultureInfo.InvariantCulture), _random.Next(5) == 0 ? "" : "330" + Digits(2_000_000, 9_999_999),
        ];
    }

    string Address() => string.Create(CultureInfo.InvariantCulture, $"{1 + _random.Next(9_999)} {Pick(_streets)} {Types[_random.Next(Types.Length)]}");

    string[] Worn(string[] person)
    {
        var worn = (string[])person.Clone();
        for (var errors = 1 + _random.Next(3); errors > 0; errors--)
        {
            Wear(worn);
        }

        return worn;
    }

    void Wear(string[] record)
    {
        switch (_random.Next(7))
        {
            case 0:
                (record[0], record[2]) = (record[2], record[0]);
                break;
            case 1:
                (record[7], record[8]) = (Address(), _cities[_random.Next(_cities.Length)]);
                break;
            case 2:
                record[_random.Next(2) == 0 ? 6 : 11] = "";
                break;
            case 3:
                record[1] = record[1].Length > 0 ? record[1][..1] : "";
                break;
            default:
                var field = (int[])[0, 2, 5, 6, 7];
                var at = field[_random.Next(field.Length)];
                record[at] = Mistyped(record[at]);
                break;
        }
    }

    string Mistyped(string text)
    {
        if (text.Length < 3)
        {
            return text;
        }

        var at = 1 + _random.Next(text.Length - 2);
        return _random.Next(2) == 0 ? text.Remove(at, 1) : string.Concat(text.AsSpan(0, at), text.AsSpan(at + 1, 1), text.AsSpan(at, 1), text.AsSpan(at + 2));
    }

    /// <summary>Early names are much commoner than late ones, as names are.</summary>
    string Pick(string[] names) => names[(int)(Math.Pow(_random.NextDouble(), 3) * names.Length)];

    string Digits(int from, int to) => _random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    static string[] Names(int count, int syllables, int seed)
    {
        var random = new Random(seed);
        var names = new HashSet<string>();
        while (names.Count < count)
        {
            var name = string.Concat(Enumerable.Range(0, syllables).Select(_ => Onsets[random.Next(Onsets.Length)] + Vowels[random.Next(Vowels.Length)])) + Codas[random.Next(Codas.Length)];
            names.Add(char.ToUpperInvariant(name[0]) + name[1..]);
        }

        return [.. names];
    }
}
