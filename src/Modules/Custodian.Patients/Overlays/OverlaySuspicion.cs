using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;

namespace Custodian.Patients.Overlays;

/// <summary>Puts a record in quarantine and takes it out.</summary>
static class OverlaySuspicion
{
    /// <summary>Flags the record that answers today. The flag shows on every page, and what bills or releases listens to the fact.</summary>
    public static async Task<PatientId> Raise(SliceContext s, PatientId patient, string reason)
    {
        var id = await PatientRecords.Resolve(s, patient);
        if (await PatientFlags.Raise(s, id, PatientFlags.Overlay, "Overlay suspected: may hold two people"))
        {
            s.Db.Add(new OverlayNote { Id = s.Ids.Next(), PatientId = id, At = s.Now, By = s.Caller.Name, What = "Suspected", Reason = reason.Trim() });
            s.Tell(new OverlaySuspected(id));
        }

        return id;
    }

    /// <returns>False when the record was not in quarantine.</returns>
    public static async Task<bool> End(SliceContext s, PatientId id, string what, string reason)
    {
        if (!await PatientFlags.End(s, id, PatientFlags.Overlay))
        {
            return false;
        }

        s.Db.Add(new OverlayNote { Id = s.Ids.Next(), PatientId = id, At = s.Now, By = s.Caller.Name, What = what, Reason = reason.Trim() });
        s.Tell(new OverlayCleared(id));
        return true;
    }
}
