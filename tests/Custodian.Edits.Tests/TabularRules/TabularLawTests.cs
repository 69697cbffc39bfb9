using CsCheck;

namespace Custodian.Edits.Tests.TabularRules;

/// <summary>Laws that hold for every list of codes, known or not.</summary>
public class TabularLawTests
{
    static readonly Gen<string[]> Lists = Gen.Int[0, SmallBook.Codes.Length - 1].Select(i => SmallBook.Codes[i]).Array[0, 9];

    [Fact]
    public void Any_fix_of_a_finding_settles_it() => Lists.Sample(
        codes => SmallBook.Check(codes).All(finding => finding.Fixes.All(fix =>
            SmallBook.Check([.. fix.Apply(codes).Select(f => f.Code)]).All(f => f.Key != finding.Key))),
        iter: 20_000);

    [Fact]
    public void A_fix_keeps_every_line_it_does_not_name() => Lists.Sample(
        codes => SmallBook.Check(codes).SelectMany(f => f.Fixes).All(fix =>
        {
            var named = fix.Steps.SelectMany(s => new[] { s.Code, s.Other }).ToHashSet();
            return codes.Where(c => !named.Contains(c)).SequenceEqual(fix.Apply(codes).Select(f => f.Code).Where(c => !named.Contains(c)));
        }),
        iter: 5_000);

    [Fact]
    public void A_code_that_has_nothing_to_do_with_the_others_changes_nothing_wherever_it_stands() => Gen.Select(Lists, Gen.Int[0, 9]).Sample(
        (codes, at) =>
        {
            // "U071" alone is named by a note: the code of no note at all is this one.
            string[] with = [.. codes.Take(Math.Max(1, at)), "A047", .. codes.Skip(Math.Max(1, at))];
            return codes.Length == 0 || codes.Any(c => c.StartsWith('J') || c.StartsWith("A04", StringComparison.Ordinal))
                || SmallBook.Check(codes).Select(f => f.Key).Order().SequenceEqual(SmallBook.Check(with).Select(f => f.Key).Order());
        },
        iter: 5_000);

    [Fact]
    public void The_order_of_the_secondary_codes_matters_only_to_rules_of_order() => Gen.Select(Lists, Gen.Int[0, int.MaxValue]).Sample(
        (codes, seed) =>
        {
            string[] shuffled = [.. codes.Take(1), .. codes.Skip(1).Select((c, i) => (c, Key: HashCode.Combine(seed, i))).OrderBy(c => c.Key).Select(c => c.c)];
            return Unordered(codes).SequenceEqual(Unordered(shuffled));
        },
        iter: 5_000);

    [Fact]
    public void No_text_makes_the_rules_throw() => Gen.Char.Array[0, 10].Select(c => new string(c)).Array[0, 6].Sample(codes => SmallBook.Check(codes) is not null, iter: 2_000);

    /// <summary>Code first findings are about order; the rest is not.</summary>
    static IEnumerable<string> Unordered(string[] codes) =>
        SmallBook.Check(codes).Where(f => f.Finding.Code is not ("COD-0062" or "COD-0063" or "COD-0064" or "COD-0004")).Select(f => f.Key).Order();
}
