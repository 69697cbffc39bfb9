using Custodian.Matching;

namespace Custodian.Patients.SearchPatients;

/// <summary>The engine's reasons as a registrar reads them: what agrees, and of name, birth date and sex also what differs.</summary>
static class EvidenceWords
{
    public static IReadOnlyList<string> Of(PairScore score)
    {
        List<string> words = [.. score.Evidence.Select(Words).OfType<string>()];
        return score.OtherExplanation is "strangers" or "one household" || score.OtherWeight > -1 ? words : [.. words, $"Could also be {score.OtherExplanation}"];
    }

    static string? Words(TraitEvidence e) => e.Trait switch
    {
        Trait.NameOrder => e.Level == Level.Special ? "Family and given name exchanged" : null,
        Trait.Family => Name("Family name", e),
        Trait.Given => e.Level == Level.Alias ? Nickname(e) : Name("Given name", e),
        Trait.Middle => e.Level is Level.Exact or Level.Alias ? "Middle name" : null,
        Trait.BirthDate => Birth(e),
        Trait.Sex => e.Level == Level.Differ ? "Sex differs" : null,
        Trait.Ssn => e.Level is Level.Exact or Level.Alias ? "SSN, last four" : e.Level == Level.Differ ? "SSN differs" : null,
        Trait.Phone => e.Level is Level.Exact or Level.Alias ? "Phone" : e.Level == Level.Typo ? "Phone, one digit differs" : null,
        Trait.Street => e.Level is Level.Exact or Level.Typo ? "Street" : null,
        Trait.House => e.Level == Level.Exact ? "House number" : null,
        Trait.Postcode => e.Level == Level.Exact ? "ZIP" : null,
        Trait.Suffix => e.Level == Level.Special ? "Suffix differs" : null,
        _ => null,
    };

    static string? Name(string what, TraitEvidence e) => e.Level switch
    {
        Level.Exact => what,
        Level.Alias => $"Part of the {what.ToLowerInvariant()}",
        Level.Typo or Level.Neighbour => $"{what}, one letter differs",
        Level.Close => $"{what} sounds alike",
        Level.Partial => $"{what}, two letters differ",
        _ => $"{what} differs",
    };

    static string Nickname(TraitEvidence e) =>
        e.A.Length == 1 || e.B.Length == 1 ? "Given name begins so"
        : e.A.Contains(e.B, StringComparison.Ordinal) || e.B.Contains(e.A, StringComparison.Ordinal) ? "Part of the given name"
        : $"{Title(e.A)} is used for {Title(e.B)}";

    // The values are eight digits; 00 stands for a month or day that is not known.
    static string Birth(TraitEvidence e) => e.Level switch
    {
        Level.Exact => e.A.EndsWith("00", StringComparison.Ordinal) ? "Birth date as far as known" : "Birth date",
        Level.Alias => e.A.EndsWith("0000", StringComparison.Ordinal) || e.B.EndsWith("0000", StringComparison.Ordinal) ? "Birth year" : "Birth month and year",
        Level.Typo => e.A.Zip(e.B).Count(pair => pair.First != pair.Second) == 1 ? "Birth date, one digit differs" : "Birth date, two digits exchanged",
        Level.Special => "Birth date with day and month exchanged",
        Level.Close => "Birth date about a month apart",
        Level.Partial => "Birth date, one part differs",
        _ => "Birth date differs",
    };

    static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
