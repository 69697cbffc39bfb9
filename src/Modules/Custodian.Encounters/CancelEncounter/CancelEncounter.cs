using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Encounters.CancelEncounter;

/// <summary>A visit that was opened in error or never took place. What was filed under it stays readable.</summary>
static class CancelEncounter
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("encounters.cancel", "encounters.cancel", Scope.Patient, AuditVerb.Deprecate, Handle);

    public sealed record Input(EncounterId Encounter, long Version);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await EncounterVersions.Check(s, input.Encounter, input.Version) is { } stale)
        {
            return stale;
        }

        var visit = (await EncounterRecords.Find(s, input.Encounter))!;
        return visit.State switch
        {
            EncounterState.Discharged => Problem.Conflict("ENC-0117", $"Account {visit.Account} is discharged. Cancel the discharge first, then the visit."),
            EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart => Problem.Conflict("ENC-0118", $"Account {visit.Account} is cancelled already."),
            _ => await EncounterRecords.Cancel(s, input.Encounter, s.Now),
        };
    }
}
