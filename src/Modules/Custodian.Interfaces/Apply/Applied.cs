using Custodian.Kernel;

namespace Custodian.Interfaces.Apply;

/// <summary>What became of a message.</summary>
/// <param name="Ignored">Understood, and nothing of it concerns the record.</param>
sealed record Applied(PatientId? Patient, EncounterId? Encounter, bool Ignored = false, string NoteCode = "", string Note = "")
{
    public static Applied Nothing(string note) => new(null, null, Ignored: true, "INT-0001", note);
}
