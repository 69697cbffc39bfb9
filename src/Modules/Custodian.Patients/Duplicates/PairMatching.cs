using System.Globalization;
using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Matching.Scoring;
using Custodian.Patients.Model;

namespace Custodian.Patients.Duplicates;

/// <summary>Two stored records before the matching engine.</summary>
static class PairMatching
{
    static readonly PatientMatching Engine = new(MatchModel.UnitedStates);

    public static PairScore Score(Patient a, Patient b)
    {
        var standard = new Standardiser(MatchModel.UnitedStates);
        List<Finding> unread = [];
        return Engine.Score(standard.Standardise(Traits(a), "", unread), standard.Standardise(Traits(b), "", unread));
    }

    /// <summary>Probability in ten-thousandths, as it is stored and ordered.</summary>
    public static int Stored(PairScore score) => (int)Math.Round(score.Probability * 10_000);

    static PatientTraits Traits(Patient p) => new()
    {
        Given = p.Given, Middle = p.Middle, Family = p.Family, Suffix = p.Suffix, Sex = p.Sex is "F" or "M" ? p.Sex : null, BirthDate = Birth(p.BirthDate),
        Ssn = p.SsnLast4, Address1 = p.Street, City = p.City, State = p.State, Postcode = p.Zip, Phone = p.Phone,
    };

    static string? Birth(PartialDate? birth) => birth is not { } b ? null
        : b.IsComplete ? string.Create(CultureInfo.InvariantCulture, $"{b.Year:0000}-{b.Month:00}-{b.Day:00}")
        : b.Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{b.Year:0000}-{b.Month:00}")
        : b.Year.ToString("0000", CultureInfo.InvariantCulture);
}
