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
        return Engine.Score(standard.Standardise(PersonTraits.Of(a), "", unread), standard.Standardise(PersonTraits.Of(b), "", unread));
    }

    /// <summary>Probability in ten-thousandths, as it is stored and ordered.</summary>
    public static int Stored(PairScore score) => (int)Math.Round(score.Probability * 10_000);
}
