using Custodian.Matching.Compare;
using Custodian.Matching.Standard;

namespace Custodian.Matching.Tests;

public sealed class ComparatorTests
{
    /// <summary>W. E. Winkler, "String comparator metrics and enhanced decision rules" (1990), table of examples.</summary>
    [Theory]
    [InlineData("martha", "marhta", 0.944, 0.961)]
    [InlineData("dwayne", "duane", 0.822, 0.840)]
    [InlineData("dixon", "dicksonx", 0.767, 0.813)]
    [InlineData("jones", "johnson", 0.790, 0.832)]
    [InlineData("shackleford", "shackelford", 0.970, 0.982)]
    [InlineData("abroms", "abrams", 0.889, 0.922)]
    [InlineData("itman", "smith", 0.467, 0.467)]
    [InlineData("", "", 1, 1)]
    [InlineData("a", "", 0, 0)]
    public void Jaro_and_Winkler_give_the_published_similarities(string a, string b, double jaro, double winkler)
    {
        Assert.Equal(jaro, JaroWinkler.Jaro(a, b), 0.0006);
        Assert.Equal(winkler, JaroWinkler.Similarity(a, b), 0.0006);
        Assert.Equal(JaroWinkler.Similarity(a, b), JaroWinkler.Similarity(b, a), 12);
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("saturday", "sunday", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("smith", "smtih", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("same", "same", 0)]
    public void Edit_distance_counts_a_swap_of_neighbours_once(string a, string b, int distance)
    {
        Assert.Equal(distance, EditDistance.Of(a, b));
        Assert.Equal(distance, EditDistance.Of(b, a));
        Assert.Equal(Math.Min(distance, 2), EditDistance.Within(a, b, 1));
    }

    /// <summary>National Archives, "The Soundex Indexing System", and Knuth, The Art of Computer Programming 3, 6.</summary>
    [Theory]
    [InlineData("Robert", "R163")]
    [InlineData("Rupert", "R163")]
    [InlineData("Rubin", "R150")]
    [InlineData("Ashcraft", "A261")]
    [InlineData("Tymczak", "T522")]
    [InlineData("Pfister", "P236")]
    [InlineData("Honeyman", "H555")]
    [InlineData("Washington", "W252")]
    [InlineData("Lee", "L000")]
    [InlineData("Gutierrez", "G362")]
    [InlineData("Jackson", "J250")]
    [InlineData("Lloyd", "L300")]
    [InlineData("", "")]
    public void Soundex_gives_the_published_codes(string name, string code) => Assert.Equal(code, Soundex.Of(name));

    [Theory]
    [InlineData("Worthy", "WARTY")]
    [InlineData("Ogata", "OGAT")]
    [InlineData("montgomery", "MANTGANARY")]
    [InlineData("Costales", "CASTAL")]
    [InlineData("Tu", "T")]
    [InlineData("martincevic", "MARTANCAFAC")]
    [InlineData("Catherine", "CATARAN")]
    [InlineData("Katherine", "CATARAN")]
    [InlineData("Katerina", "CATARAN")]
    [InlineData("Johnathan", "JANATAN")]
    [InlineData("Jonathan", "JANATAN")]
    [InlineData("Teresa", "TARAS")]
    [InlineData("Theresa", "TARAS")]
    [InlineData("Jessica", "JASAC")]
    [InlineData("Schmittie", "SNATY")]
    [InlineData("Knuth", "NAT")]
    [InlineData("MacArthur", "MCARTAR")]
    public void Nysiis_gives_the_published_codes(string name, string code) => Assert.Equal(code, Nysiis.Of(name));

    [Theory]
    [InlineData("1951-03-14", "1951-03-14", Level.Exact)]
    [InlineData("1951-03-04", "1951-04-03", Level.Special)]
    [InlineData("1951-03-14", "1951-03-15", Level.Typo)]
    [InlineData("1951-03-14", "1915-03-14", Level.Typo)]
    [InlineData("1951-03-14", "1951-03-27", Level.Partial)]
    [InlineData("1951-03-14", "1962-03-14", Level.Partial)]
    [InlineData("1951-03-14", "1951", Level.Alias)]
    [InlineData("1951-03-14", "1951-03", Level.Alias)]
    [InlineData("1951-03-14", "1952", Level.Differ)]
    [InlineData("1951-03-14", "1951-04-15", Level.Close)]
    [InlineData("1951-03-14", "1962-08-30", Level.Differ)]
    [InlineData("19590398", "19590308", Level.Typo)]
    public void Birth_dates_agree_in_levels(string a, string b, Level level)
    {
        var (x, y) = (BirthDay.Read(a)!.Value, BirthDay.Read(b)!.Value);

        Assert.Equal(level, DateComparison.Compare(x, y));
        Assert.Equal(level, DateComparison.Compare(y, x));
    }

    [Theory]
    [InlineData("422234155", "422234155", Level.Exact)]
    [InlineData("422234155", "422234156", Level.Special)]
    [InlineData("422234199", "422234200", Level.Special)]
    [InlineData("422234155", "422243155", Level.Typo)]
    [InlineData("422234155", "422934155", Level.Typo)]
    [InlineData("422234155", "4155", Level.Alias)]
    [InlineData("422234155", "176554390", Level.Differ)]
    public void Identifiers_tell_consecutive_numbers_from_typing_errors(string a, string b, Level level) =>
        Assert.Equal(level, ValueComparison.Identifiers(new TraitValue(a), new TraitValue(b)));
}
