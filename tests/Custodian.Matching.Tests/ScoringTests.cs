using CsCheck;
using Custodian.Kernel;
using Custodian.Matching.Blocking;
using Custodian.Matching.Scoring;

namespace Custodian.Matching.Tests;

public sealed class ScoringTests
{
    static readonly PatientMatching Matching = new(MatchModel.UnitedStates);

    static readonly PatientTraits Person = new()
    {
        Given = "Adrian", Middle = "Jonathan", Family = "Hayes", Sex = "M", BirthDate = "1961-07-29", Ssn = "510912438", Address1 = "8592 Spring Ct", City = "Milford",
        State = "PA", Postcode = "16168", Phone = "3307167382",
    };

    static PairScore Score(PatientTraits a, PatientTraits b)
    {
        var standardiser = new Standardiser(MatchModel.UnitedStates);
        var findings = new List<Finding>();
        return Matching.Score(standardiser.Standardise(a, "a", findings), standardiser.Standardise(b, "b", findings));
    }

    static double Probability(PatientTraits other) => Score(Person, other).Probability;

    [Fact]
    public void The_same_person_written_differently_is_linked()
    {
        Assert.True(Probability(Person with { Given = "HAYES", Family = "ADRIAN", Ssn = null }) > 0.9);
        Assert.True(Probability(Person with { BirthDate = "1961-07-28", Ssn = "510921438" }) > 0.9);
        Assert.True(Probability(Person with { Address1 = "12 Oak St", City = "Kent", State = "OH", Postcode = "44240", Phone = null }) > 0.9);
        Assert.True(Probability(Person with { Family = "Barker" }) > 0.9);
        Assert.True(Probability(Person with { Middle = "J", Given = "Adrain", Phone = null }) > 0.9);
    }

    [Fact]
    public void Twins_a_father_and_a_namesake_are_not_linked()
    {
        Assert.True(Probability(Person with { Given = "Brittany", Middle = "Alyssa", Sex = "F", Ssn = "510912439" }) < 0.05);
        Assert.True(Probability(Person with { Suffix = "Sr", BirthDate = "1935-02-20", Ssn = "227102821" }) < 0.05);
        Assert.True(Score(Person with { Suffix = "Jr", Ssn = null }, Person with { Suffix = "Sr", BirthDate = "1935-02-20", Ssn = null }).Probability < 0.05);
        // In an index of 100,000 one stranger in a hundred people shares such a name, and one true duplicate in a hundred has another birth date and address: for a person to look at.
        Assert.True(Probability(new() { Given = "Adrian", Family = "Hayes", BirthDate = "1988-12-01", Postcode = "44240" }) < 0.2);
    }

    [Fact]
    public void The_weights_add_up_to_the_probability()
    {
        var score = Score(Person with { Ssn = "510912439" }, Person with { Given = "Brittany", Sex = "F" });

        var bits = score.BaseWeight + score.OtherWeight + score.Evidence.Sum(e => e.Weight);
        Assert.Equal(score.Probability, 1 / (1 + Math.Pow(2, -bits)), 4);
        Assert.Equal("twins", score.OtherExplanation);
        Assert.Contains(score.Evidence, e => e is { Trait: Trait.Ssn, Level: Level.Special, A: "510912439", B: "510912438" });
    }

    [Fact]
    public void A_rare_name_counts_more_than_a_common_one()
    {
        var smith = Score(new() { Given = "John", Family = "Smith" }, new() { Given = "John", Family = "Smith" });
        var rare = Score(new() { Given = "Ottokar", Family = "Wuchatsch" }, new() { Given = "Ottokar", Family = "Wuchatsch" });

        Assert.True(rare.Probability > smith.Probability);
    }

    [Theory]
    [InlineData("999999999", "1900-01-01", "9999999999", "Unknown")]
    [InlineData("123456789", "1901-01-01", "0000000000", "TEST")]
    [InlineData("000000000", "9999-12-31", "1234567890", "None")]
    public void Dummy_values_never_count_as_agreement(string ssn, string birth, string phone, string word)
    {
        var bare = new PatientTraits { Given = "Ann", Family = "Lee" };
        var dummy = bare with { Ssn = ssn, BirthDate = birth, Phone = phone, Address1 = word, City = word, Middle = word, Email = word };

        Assert.Equal(Score(bare, bare).Probability, Score(dummy, dummy).Probability, 12);
    }

    static Gen<string?> Pick(params string?[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    static readonly Gen<string?> Names = Pick("Smith", "Smyth", "Jon", "John", "Lopez", "Garcia-Lopez", "Bob", "Robert", "X", "Иванов", "", null);

    static readonly Gen<PatientTraits> People = Gen.Select(
        Gen.Select(Names, Names, Names),
        Pick("1951-03-14", "1951-14-03", "1951-04-03", "1951", "1900-01-01", null),
        Pick("422234155", "422234156", "422243155", "4155", null),
        Pick("12 Oak St", "12 Oak Street Apt 3", "21 Oak St", "Maple Court", null),
        Pick("44240", "44204", "44112", null),
        (names, birth, ssn, address, postcode) => new PatientTraits
        {
            Given = names.Item1, Middle = names.Item2, Family = names.Item3, BirthDate = birth, Ssn = ssn, Address1 = address, Address2 = names.Item1, City = names.Item3,
            Postcode = postcode, Phone = ssn, Suffix = birth is null ? "Jr" : null,
        });

    [Fact]
    public void The_score_does_not_depend_on_which_record_comes_first() =>
        Gen.Select(People, People).Sample((a, b) => Assert.Equal(Score(a, b).Probability, Score(b, a).Probability, 9), iter: 3000);

    [Fact]
    public void Swapped_names_days_and_lines_still_share_a_key()
    {
        var other = Person with { Given = Person.Family, Family = Person.Given, BirthDate = "1961-29-07", Address1 = "Springfield", Address2 = "8592 Spring Court", Postcode = "1" };

        Assert.NotEmpty(Keys(Person).Intersect(Keys(other)));
        Assert.Equal(Keys(Person), Keys(Person with { Given = " ADRIAN " }));
        Assert.NotEmpty(Keys(new() { Given = "Adrian", Family = "Hayes" }).Intersect(Keys(new() { Given = "Hayes", Family = "Adrian" })));
    }

    static IReadOnlyList<string> Keys(PatientTraits traits) => BlockingKeys.Of(new Standardiser().Standardise(traits, "", []));

    [Fact]
    public void A_model_survives_its_file()
    {
        var read = MatchModel.FromJson(MatchModel.UnitedStates.ToJson());

        Assert.Equal(MatchModel.UnitedStates.ToJson(), read.Value.ToJson());
        Assert.False(MatchModel.FromJson("{}").Ok);
        Assert.False(MatchModel.FromJson("[").Ok);
    }
}
