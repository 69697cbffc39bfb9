using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.DischargePatient;

/// <summary>Takes a discharge back: the patient is here again and every clock that began with it stops.</summary>
static class CancelDischarge
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("encounters.cancel-discharge", "encounters.discharge", Scope.Patient, AuditVerb.Amend, Handle);

    public sealed record Input(EncounterId Encounter, long Version);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input) =>
        await EncounterVersions.Check(s, input.Encounter, input.Version) is { } stale ? stale : await EncounterRecords.CancelDischarge(s, input.Encounter, s.Now);
}
