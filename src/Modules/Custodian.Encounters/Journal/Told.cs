using Custodian.Encounters.Model;
using Custodian.Store.Slices;

namespace Custodian.Encounters.Journal;

/// <summary>What other modules are told, from what an event came to: a late event that changed nothing tells nothing.</summary>
static class Told
{
    /// <param name="was">Null for a visit that was opened just now.</param>
    public static void Of(SliceContext s, Encounter e, EncounterState? was, string unit, bool changed)
    {
        if (was is null)
        {
            s.Tell(new EncounterOpened(e.Id, e.PatientId, e.FacilityId, e.Class));
        }

        if (was != EncounterState.Discharged && e.State == EncounterState.Discharged)
        {
            s.Tell(new EncounterDischarged(e.Id, e.PatientId, e.FacilityId, e.Class, e.DischargeDate!.Value));
            return;
        }

        if (was == EncounterState.Discharged && e.State != EncounterState.Discharged)
        {
            s.Tell(new DischargeCancelled(e.Id, e.PatientId));
        }

        if (IsCancelled(e.State) && !(was is { } before && IsCancelled(before)))
        {
            s.Tell(new EncounterCancelled(e.Id, e.PatientId));
        }
        else if (was is { } cancelled && IsCancelled(cancelled) && !IsCancelled(e.State))
        {
            s.Tell(new EncounterOpened(e.Id, e.PatientId, e.FacilityId, e.Class));
        }
        else if (was is not null && e.Unit != unit)
        {
            s.Tell(new PatientMoved(e.Id, e.PatientId, e.Unit));
        }
        else if (was is not null && was != EncounterState.Discharged && changed || was == e.State && changed)
        {
            s.Tell(new EncounterChanged(e.Id, e.PatientId));
        }
    }

    static bool IsCancelled(EncounterState state) => state is EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart;
}
