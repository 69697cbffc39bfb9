using Custodian.Kernel;
using Custodian.Patients.Views;

namespace Custodian.Patients.SearchPatients;

/// <summary>A patient that may be the one looked for.</summary>
/// <param name="Person">The record that matched.</param>
/// <param name="Opens">The record that answers for it: itself, or the survivor when it was merged away.</param>
/// <param name="Score">0 to 100: the engine's probability in percent, or where the terms do not suffice for one, points of what agrees.</param>
/// <param name="Why">What agrees and what differs, in words.</param>
public sealed record SearchHit(PatientView Person, PatientView Opens, int Score, IReadOnlyList<string> Why)
{
    public SearchBand Band { get; init; }

    /// <summary>The other name that matched, when it was not the one in use.</summary>
    public string? As { get; init; }

    /// <summary>The facility of a person of whom nothing lies at those of the caller: the hit then shows what is needed to recognise them, and no more. Null for others.</summary>
    public string? Elsewhere { get; init; }

    public bool Merged => Opens.Id != Person.Id;

    public PatientId Id => Person.Id;

    /// <summary>So alike that a registration beside it needs a reason.</summary>
    public bool IsAlike => Band is SearchBand.Possible or SearchBand.Likely || (Band == SearchBand.None && Score >= SearchScore.NearlyTheSame);
}
