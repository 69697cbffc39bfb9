using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>Which number of PID-3 is the medical record number, and of which facility (FACTS 8, Identity).</summary>
static class PatientNumbers
{
    /// <summary>The number typed MR, else one of the facility's own authority, else the first; old feeds put it in PID-2 or PID-4.</summary>
    public static async Task<Outcome<(FacilityId Facility, string Mrn)>> Of(SliceContext s, Sender sender, IReadOnlyList<Cx> identifiers)
    {
        var chosen = identifiers.FirstOrDefault(i => i.Type == "MR")
            ?? identifiers.FirstOrDefault(i => i.Authority?.Namespace == sender.Facility.Code)
            ?? identifiers.FirstOrDefault(i => i.Type is not ("SS" or "DL" or "AN" or "VN"));
        if (chosen is null || string.IsNullOrWhiteSpace(chosen.Value))
        {
            return Problem.Invalid("INT-0102", "The message names no medical record number (PID-3). Correct it at the sender, or edit the message and replay it.");
        }

        // Compared by value and assigning authority; without an authority the sender's own is meant.
        var authority = chosen.Authority?.Namespace;
        var facility = authority is null || authority == sender.Facility.Code ? sender.Facility : await PatientRecords.FindFacility(s, authority) ?? sender.Facility;
        return (facility.Id, chosen.Value.Trim());
    }

    /// <summary>The numbers that end: MRG-1, in old feeds MRG-4 or MRG-2.</summary>
    public static IReadOnlyList<Cx> Prior(Mrg merge) =>
        merge.PriorIdentifiers.Count > 0 ? merge.PriorIdentifiers : merge.PriorPatientId is { } person ? [person] : merge.PriorAlternateIdentifiers;

    public static IReadOnlyList<Cx> In(Pid pid) => pid.Identifiers.Count > 0 ? pid.Identifiers : pid.ExternalIdentifiers.Count > 0 ? pid.ExternalIdentifiers : pid.AlternateIdentifiers;
}
