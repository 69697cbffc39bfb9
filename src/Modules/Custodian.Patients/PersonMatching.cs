using Custodian.Matching;
using Custodian.Matching.Scoring;

namespace Custodian.Patients;

/// <summary>The matching engine as this index uses it: the model that ships, its tables made once.</summary>
static class PersonMatching
{
    public static PatientMatching Engine { get; } = new(MatchModel.UnitedStates);

    public static Standardiser NewStandardiser() => new(Engine.Model);
}
