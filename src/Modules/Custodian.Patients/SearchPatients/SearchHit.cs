using Custodian.Kernel;
using Custodian.Patients.Views;

namespace Custodian.Patients.SearchPatients;

/// <summary>A patient that may be the one looked for.</summary>
/// <param name="Person">The record that matched.</param>
/// <param name="Opens">The record that answers for it: itself, or the survivor when it was merged away.</param>
/// <param name="Score">0 to 100: points of what agrees, less what was asked for and differs. Orders the list; decides nothing.</param>
/// <param name="Why">What agrees, in words.</param>
public sealed record SearchHit(PatientView Person, PatientView Opens, int Score, IReadOnlyList<string> Why)
{
    public bool Merged => Opens.Id != Person.Id;

    public PatientId Id => Person.Id;
}
