using System.Reflection;
using CsCheck;
using Custodian.Matching.Scoring;

namespace Custodian.Matching.Tests;

/// <summary>The law of the score: agreeing on one more field never makes two records less like one person, by whatever weights.</summary>
public sealed class LawTests
{
    /// <summary>Sums of some twenty single-precision logarithms are exact to about this.</summary>
    const double Rounding = 1e-4;

    static readonly Level[] Spelt = [Level.Missing, Level.Exact, Level.Alias, Level.Typo, Level.Neighbour, Level.Close, Level.Partial, Level.Differ];

    static readonly Trait[] Agreeable = [.. Enum.GetValues<Trait>().Where(t => t is not (Trait.CityInPostcode or Trait.StateInPostcode))];

    static Level[] LevelsOf(Trait trait) => trait switch
    {
        Trait.NameOrder or Trait.AddressOrder => [Level.Missing, Level.Exact, Level.Special],
        Trait.Suffix => [Level.Missing, Level.Exact, Level.Partial, Level.Special],
        Trait.Sex => [Level.Missing, Level.Exact, Level.Differ],
        Trait.BirthDate => [Level.Missing, Level.Exact, Level.Alias, Level.Typo, Level.Close, Level.Partial, Level.Special, Level.Differ],
        Trait.Ssn => [Level.Missing, Level.Exact, Level.Alias, Level.Typo, Level.Close, Level.Special, Level.Differ],
        Trait.House or Trait.Postcode => [Level.Missing, Level.Exact, Level.Typo, Level.Partial, Level.Differ],
        Trait.Phone => [Level.Missing, Level.Exact, Level.Alias, Level.Typo, Level.Differ],
        _ => Spelt,
    };

    sealed record Pair(Level[] Levels, int[] Worths)
    {
        public Pair With(Trait trait, Level level)
        {
            Level[] levels = [.. Levels];
            levels[(int)trait] = level;
            return this with { Levels = levels };
        }

        public Agreement Agreement()
        {
            var agreement = default(Agreement);
            foreach (var trait in Agreeable)
            {
                var level = Levels[(int)trait];
                agreement.Set(trait, level, level == Level.Missing ? (sbyte)0 : (sbyte)Worths[(int)trait]);
            }

            if (Levels[(int)Trait.Postcode] == Level.Exact)
            {
                agreement.Set(Trait.CityInPostcode, Levels[(int)Trait.City]);
                agreement.Set(Trait.StateInPostcode, Levels[(int)Trait.State]);
            }

            return agreement;
        }

        public override string ToString() => string.Join(' ', Agreeable.Where(t => Levels[(int)t] != Level.Missing).Select(t => $"{t}:{Levels[(int)t]}:{Worths[(int)t]}"));
    }

    static readonly Gen<Pair> Pairs = Gen.Select(Gen.Int[0, 1000].Array[TraitTable.Count], Gen.Int[1, 127].Array[TraitTable.Count], (levels, worths) => new Pair(
        [.. Enum.GetValues<Trait>().Select(t => LevelsOf(t) is var l ? l[levels[(int)t] % l.Length] : default)],
        [.. Enum.GetValues<Trait>().Select(t => MatchModel.UnitedStates.Of(t)?.Rarity is null ? 0 : worths[(int)t])]));

    static readonly Gen<Trait> Some = Gen.Int[0, Agreeable.Length - 1].Select(i => Agreeable[i]);

    static void Holds(PairScorer scorer, Pair pair, Trait trait)
    {
        var (before, after) = (scorer.LogOdds(pair.Agreement()), scorer.LogOdds(pair.With(trait, Level.Exact).Agreement()));
        Assert.True(after >= before - Rounding, $"{trait} {pair.Levels[(int)trait]} to Exact: {before} to {after}; {pair}");
    }

    [Fact]
    public void One_more_trait_that_agrees_never_lowers_the_score()
    {
        var scorer = new PairScorer(MatchModel.UnitedStates);

        Gen.Select(Pairs, Some).Sample((pair, trait) => Holds(scorer, pair, trait), iter: 200_000);
    }

    /// <summary>Weights no file would teach: more slips than equal names, all in one state, nobody with one birth date.</summary>
    [Fact]
    public void The_law_holds_for_whatever_shares_were_counted() =>
        Gen.Select(Gen.Double[1e-6, 1].Array[1000], Gen.Double[0.01, 2].Array[8], Pairs.Array[100], Some.Array[100]).Sample(
            (shares, counts, pairs, traits) =>
            {
                var scorer = new PairScorer(Mangled(shares, counts));
                for (var i = 0; i < pairs.Length; i++)
                {
                    Holds(scorer, pairs[i], traits[i]);
                }
            },
            iter: 500);

    static MatchModel Mangled(double[] shares, double[] counts)
    {
        var at = 0;
        Dictionary<string, double> Shares(IReadOnlyDictionary<string, double> stated) => stated.ToDictionary(s => s.Key, _ => shares[at++ % shares.Length]);
        var start = MatchModel.UnitedStates;
        var model = start with
        {
            Traits = start.Traits.ToDictionary(t => t.Key, t => t.Value with { Match = Shares(t.Value.Match), Chance = Shares(t.Value.Chance) }),
            Classes = [.. start.Classes.Select((c, k) => c with { PerRecord = c.PerRecord * counts[k % counts.Length] })],
        };
        var moved = model.Classes.Single(c => c.Name == "same person, moved").PerRecord / model.Classes.Single(c => c.Name == "same person").PerRecord;
        return model with
        {
            Classes = [.. model.Classes.Select(c => c is { Match: false, ApartOf: { } together } ? c with { PerRecord = moved * model.Classes.Single(t => t.Name == together).PerRecord } : c)],
        };
    }

    [Theory]
    [InlineData("febrl3", "febrl")]
    [InlineData("hard_us_dev", "hard_us")]
    [InlineData("splink_fake_1000", "splink_fake")]
    public void The_law_holds_for_what_a_file_taught(string file, string map)
    {
        var scorer = new PairScorer(LabelledFile.Open(file, map).Dedupe().Model);

        Gen.Select(Pairs, Some).Sample((pair, trait) => Holds(scorer, pair, trait), iter: 50_000);
    }

    static readonly PropertyInfo[] Fields = [.. typeof(PatientTraits).GetProperties().Where(p => p.PropertyType == typeof(string))];

    static Gen<string?> Pick(params string?[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    static readonly Gen<PatientTraits> People = Gen.Select(
        Gen.Select(Pick("Smith", "Smyth", "Lopez", "Garcia-Lopez", "Okafor", null), Pick("James", "Jim", "Jon", "John", "Joan", "Mary", null), Pick("Ann", "A", "Lee", "Marie", null), Pick("Jr", "Sr", null)),
        Gen.Select(Pick("1951-03-14", "1951-14-03", "1951-04-03", "1951", "1988-12-01", null), Pick("422234155", "422234156", "422243155", "4155", null), Pick("M", "F", null)),
        Gen.Select(Pick("12 Oak St", "12 Oak Street", "21 Oak St", "7 Maple Court", null), Pick("Kent", "Ravenna", null), Pick("OH", "PA", null), Pick("44240", "44204", "44112", null)),
        Pick("3307167382", "3307167328", "2165550199", null),
        Pick("jsmith@example.org", "j.smith@example.net", null),
        (name, who, place, phone, mail) => new PatientTraits
        {
            Family = name.Item1, Given = name.Item2, Middle = name.Item3, Suffix = name.Item4, BirthDate = who.Item1, Ssn = who.Item2, Sex = who.Item3,
            Address1 = place.Item1, City = place.Item2, State = place.Item3, Postcode = place.Item4, Phone = phone, Email = mail,
        });

    /// <summary>
    /// Writing one field of a record as the other has it. A value that was read crosswise (a name in the wrong column, a middle name somebody goes by) is not one more that
    /// agrees, but one less where it counted: such pairs are told by another trait that falls.
    /// </summary>
    [Fact]
    public void A_record_that_takes_over_one_field_of_another_is_never_less_like_it() =>
        Gen.Select(People, People, Gen.Int[0, Fields.Length - 1]).Where((a, _, field) => Fields[field].GetValue(a) is not null).Sample(
            (a, b, field) =>
            {
                var copy = b with { };
                Fields[field].SetValue(copy, Fields[field].GetValue(a));
                var (before, after) = (Score(a, b), Score(a, copy));
                if (before.Evidence.Any(e => e.Level == Level.Special && e.Trait is Trait.NameOrder or Trait.AddressOrder) || Falls(before, after))
                {
                    return;
                }

                Assert.True(after.Probability >= before.Probability - Rounding, $"{Fields[field].Name}: {before.Probability} to {after.Probability}");
            },
            iter: 100_000);

    static readonly Trait[] Names = [Trait.Given, Trait.Middle, Trait.Family];

    static bool Falls(PairScore before, PairScore after) =>
        before.Evidence.Any(e => Names.Contains(e.Trait) && e.Level != Level.Differ && after.Evidence.Any(f => f.Trait == e.Trait && f.Level == Level.Differ));

    static PairScore Score(PatientTraits a, PatientTraits b)
    {
        var standardiser = new Standardiser(MatchModel.UnitedStates);
        return Matching.Score(standardiser.Standardise(a, "a", []), standardiser.Standardise(b, "b", []));
    }

    static readonly PatientMatching Matching = new(MatchModel.UnitedStates);
}
