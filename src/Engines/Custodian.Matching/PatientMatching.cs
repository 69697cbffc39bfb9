using System.Globalization;
using Custodian.Matching.Scoring;
using Custodian.Matching.Standard;

namespace Custodian.Matching;

/// <summary>
/// Compares records one by one, as registration does: standardise the person at the desk with a <see cref="Standardiser"/> of the model, fetch the records that share one of
/// its <see cref="Blocking.BlockingKeys"/>, score each. Keep the instance: the model's tables are made once. Immutable and thread-safe.
/// </summary>
public sealed class PatientMatching
{
    const double BitsPerLog = 1.4426950408889634;

    readonly PairScorer _scorer;

    public PatientMatching(MatchModel model) => _scorer = new(model);

    public MatchModel Model => _scorer.Model;

    /// <summary>The probability alone, for ranking.</summary>
    public double Probability(StandardPatient a, StandardPatient b) => PairScorer.Probability(_scorer.LogOdds(Compare(a, b)));

    /// <summary>The score with its reasons. Symmetric but for which value is called the first.</summary>
    public PairScore Score(StandardPatient a, StandardPatient b)
    {
        var agreement = Compare(a, b);
        var odds = _scorer.LogOdds(agreement);
        var evidence = Enum.GetValues<Trait>()
            .Where(t => agreement[t] != Level.Missing && agreement.Counts(t))
            .Select(t => new TraitEvidence(t, agreement[t], ValueOf(a, t), ValueOf(b, t), _scorer.WeightOf(agreement, t) * BitsPerLog))
            .ToList();
        var prior = _scorer.PriorWeight(agreement) * BitsPerLog;
        var other = Math.Min(0, (odds * BitsPerLog) - prior - evidence.Sum(e => e.Weight));
        return new(PairScorer.Probability(odds), DecisionOf(odds), prior, evidence, other, _scorer.BestOther(agreement).Name);
    }

    static Agreement Compare(StandardPatient a, StandardPatient b)
    {
        var agreement = default(Agreement);
        PairComparison.Compare(a, b, ref agreement);
        return agreement;
    }

    MatchDecision DecisionOf(double odds) =>
        PairScorer.Probability(odds) is var p && p >= Model.Link ? MatchDecision.Link : p >= Model.Review ? MatchDecision.Review : MatchDecision.No;

    static string ValueOf(StandardPatient p, Trait trait) => trait switch
    {
        Trait.Given => p.GivenName?.Text ?? "",
        Trait.Middle => p.MiddleName?.Text ?? "",
        Trait.Family => p.FamilyName?.Text ?? "",
        Trait.NameOrder => string.Join(' ', p.GivenName?.Text, p.FamilyName?.Text),
        Trait.Suffix => p.Generation == NameSuffix.None ? "" : p.Generation.ToString(),
        Trait.Sex => p.SexLetter == 0 ? "" : p.SexLetter.ToString(),
        Trait.BirthDate => p.Birth.IsStated ? p.Birth.Digits.ToString("00000000", CultureInfo.InvariantCulture) : "",
        Trait.Ssn => p.SocialSecurity?.Text ?? "",
        Trait.House => p.House?.Text ?? "",
        Trait.Street => p.Street?.Text ?? "",
        Trait.Unit => p.Unit?.Text ?? "",
        Trait.AddressOrder => string.Join(' ', p.Street?.Text, p.Unit?.Text),
        Trait.Postcode => p.PostalCode?.Text ?? "",
        Trait.City or Trait.CityInPostcode => p.CityName?.Text ?? "",
        Trait.State or Trait.StateInPostcode => p.StateName?.Text ?? "",
        Trait.Phone => p.PhoneNumber?.Text ?? "",
        Trait.Email => p.Mail?.Text ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "Each trait has a value to show."),
    };
}
