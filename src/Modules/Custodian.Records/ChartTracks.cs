using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records.Model;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records;

/// <summary>The record's own status columns: assembly and legal (WORKFLOWS 1.3).</summary>
static class ChartTracks
{
    public static StatusTrack Assembly { get; } = new("Assembly", 10, Permissions.Read, ReadAssembly);

    public static StatusTrack Legal { get; } = new("Legal", 80, Permissions.Read, ReadLegal);

    static async Task<TrackState> ReadAssembly(SliceContext s, EncounterId encounter)
    {
        var href = $"/charts/{encounter}";
        var assembledAt = await s.Db.Set<Chart>().Where(c => c.EncounterId == encounter).Select(c => c.AssembledAt).SingleOrDefaultAsync(s.Stop);
        var documents = s.Db.Set<DocumentView>().Where(d => d.EncounterId == encounter);
        if (assembledAt is { } at)
        {
            var late = await documents.CountAsync(d => d.FiledAt > at, s.Stop);
            return late == 0 ? new(StateKind.Ok, "Assembled", href) : new(StateKind.Warn, $"{late} late", href);
        }

        var count = await documents.CountAsync(s.Stop);
        return count == 0 ? new(StateKind.Ready, "Not started", href) : new(StateKind.Progress, $"{count} received", href);
    }

    static async Task<TrackState> ReadLegal(SliceContext s, EncounterId encounter)
    {
        var href = $"/charts/{encounter}";
        var patient = (await EncounterRecords.Find(s, encounter))!.PatientId;
        var flags = await PatientRecords.Flags(s, patient);
        return flags.Any(f => f.Kind == "legal-hold") ? new(StateKind.Sensitive, "Hold", href) : new(StateKind.Ok, "No hold", href);
    }
}
