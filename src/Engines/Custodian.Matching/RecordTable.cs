using System.Globalization;
using Custodian.Kernel;
using Custodian.Matching.Learning;
using Custodian.Matching.Scoring;
using Custodian.Matching.Standard;

namespace Custodian.Matching;

/// <summary>The records of a run in standard form and canonical order: by what they say, then by id, so that no result depends on the order of the file.</summary>
sealed class RecordTable
{
    const int RandomSample = 200_000;
    const int PostcodeSample = 50_000;
    const ulong Seed = 20261123;

    readonly Row[] _rows;
    readonly bool _two;

    RecordTable(Row[] rows, bool two)
    {
        (_rows, _two) = (rows, two);
        Patients = [.. rows.Select(r => r.Patient)];
        var second = rows.Count(r => r.Second);
        Pairs = two ? Math.Max(1.0, (double)second * (rows.Length - second)) : Math.Max(1.0, rows.Length * (rows.Length - 1.0) / 2);
    }

    public StandardPatient[] Patients { get; }

    public int Count => _rows.Length;

    /// <summary>Pairs the run is about.</summary>
    public double Pairs { get; }

    public static RecordTable Read(IEnumerable<SourceRecord> first, IEnumerable<SourceRecord> second, MatchOptions options, List<Finding> findings)
    {
        var standardiser = new Standardiser(null, options.Today);
        var rows = new List<Row>();
        Add(first, false, "line", standardiser, rows, findings);
        var inFirst = rows.Count;
        Add(second, true, "second file, line", standardiser, rows, findings);
        foreach (var trait in Enum.GetValues<Trait>())
        {
            Price(standardiser.Pool, trait, options.Model, rows.Count);
        }

        Row[] sorted = [.. rows];
        Array.Sort(sorted, Row.Order);
        return new(sorted, rows.Count > inFirst);
    }

    static void Add(IEnumerable<SourceRecord> records, bool second, string place, Standardiser standardiser, List<Row> rows, List<Finding> findings)
    {
        foreach (var record in records)
        {
            var patient = standardiser.Standardise(record.Traits, string.Create(CultureInfo.InvariantCulture, $"{place} {record.Line}"), findings);
            rows.Add(new(record.Id, second, patient));
        }
    }

    static void Price(ValuePool pool, Trait trait, MatchModel model, int records)
    {
        var rarity = model.Of(trait)?.Rarity;
        foreach (var value in pool.Of(trait))
        {
            value.Worth = rarity?.Worth(value.Count, records) ?? 0;
        }
    }

    public StandardPatient? Find(string id) => Array.Find(_rows, r => r.Id == id).Patient;

    public bool IsAcross(int a, int b) => !_two || _rows[a].Second != _rows[b].Second;

    public float LogOdds(PairScorer scorer, int a, int b)
    {
        var agreement = default(Agreement);
        PairComparison.Compare(Patients[a], Patients[b], ref agreement);
        return scorer.QuickLogOdds(agreement);
    }

    /// <summary>The pair by ids: the first file's first, and within one file the lower id.</summary>
    public MatchedPair Named(in Clusters.ScoredPair pair, double score, MatchDecision decision)
    {
        var (a, b) = (_rows[pair.A], _rows[pair.B]);
        var swap = _two ? a.Second : string.CompareOrdinal(a.Id, b.Id) > 0;
        return swap ? new(b.Id, a.Id, score, decision) : new(a.Id, b.Id, score, decision);
    }

    /// <summary>Pairs of strangers, nearly: any two records, and any two of one postcode, in which the city and state say little more.</summary>
    public List<Agreement> RandomPairs()
    {
        var random = new RandomPairs(Seed);
        var pairs = new List<Agreement>();
        for (var i = 0; i < RandomSample; i++)
        {
            var (a, b) = (random.Next(Count), random.Next(Count));
            if (a != b && IsAcross(a, b))
            {
                pairs.Add(Compare(a, b));
            }
        }

        AddWithinPostcodes(pairs);
        return pairs;
    }

    void AddWithinPostcodes(List<Agreement> pairs)
    {
        var random = new RandomPairs(Seed + 1);
        var byPostcode = Enumerable.Range(0, Count).Where(r => Patients[r].PostalCode is not null)
            .GroupBy(r => Patients[r].PostalCode!.Text).Where(g => g.Count() > 1).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray();
        for (var i = 0; i < PostcodeSample && byPostcode.Length > 0; i++)
        {
            var group = byPostcode[random.Next(byPostcode.Length)];
            var (a, b) = (group[random.Next(group.Length)], group[random.Next(group.Length)]);
            if (a != b && IsAcross(a, b))
            {
                pairs.Add(OnlyWithinPostcode(Compare(a, b)));
            }
        }
    }

    /// <summary>The other traits of such a pair were not drawn at random.</summary>
    static Agreement OnlyWithinPostcode(in Agreement pair)
    {
        var kept = default(Agreement);
        kept.Set(Trait.CityInPostcode, pair[Trait.CityInPostcode]);
        kept.Set(Trait.StateInPostcode, pair[Trait.StateInPostcode]);
        return kept;
    }

    Agreement Compare(int a, int b)
    {
        var agreement = default(Agreement);
        PairComparison.Compare(Patients[a], Patients[b], ref agreement);
        return agreement;
    }

    readonly record struct Row(string Id, bool Second, StandardPatient Patient)
    {
        public static int Order(Row x, Row y)
        {
            var order = string.CompareOrdinal(x.Patient.FamilyName?.Text, y.Patient.FamilyName?.Text);
            order = order != 0 ? order : string.CompareOrdinal(x.Patient.GivenName?.Text, y.Patient.GivenName?.Text);
            order = order != 0 ? order : x.Patient.Birth.Digits.CompareTo(y.Patient.Birth.Digits);
            order = order != 0 ? order : x.Second.CompareTo(y.Second);
            return order != 0 ? order : string.CompareOrdinal(x.Id, y.Id);
        }
    }
}
