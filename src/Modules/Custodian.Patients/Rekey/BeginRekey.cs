using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Rekey;

/// <summary>Asks for the job that computes search keys and derived columns anew, where the database needs it.</summary>
public static class BeginRekey
{
    public static readonly Slice<Input, Answer> Definition = Slice.Write<Input, Answer>("patients.begin-rekey", RekeyJob.Permission, Scope.System, AuditVerb.Amend, Handle);

    /// <param name="Anyway">Also when the keys are of the current rules already.</param>
    public sealed record Input(bool Anyway);

    /// <param name="Job">The job under way; null when there is nothing to do.</param>
    public sealed record Answer(JobId? Job);

    static async Task<Outcome<Answer>> Handle(SliceContext s, Input input)
    {
        await KeySchemes.BeginNew(s);
        var row = await s.Db.Set<KeyScheme>().AsTracking().SingleOrDefaultAsync(k => k.Id == KeyScheme.TheOnly, s.Stop);
        var same = row?.Scheme == KeySchemes.Current;
        if (same && row!.Complete && !input.Anyway)
        {
            return new Answer(null);
        }

        if (same && !row!.Complete && await LongJobs.Find(s, new(row.JobId)) is { IsOver: false } running)
        {
            return new Answer(running.Id);
        }

        if (row is null)
        {
            row = new KeyScheme { Id = KeyScheme.TheOnly, Scheme = "", Complete = false };
            s.Db.Add(row);
        }

        // A job that was cancelled or given up goes on where it stood.
        row.Reached = same && !row.Complete ? row.Reached : 0;
        var last = await s.Db.Set<Patient>().OrderByDescending(p => p.Id).Select(p => (PatientId?)p.Id).FirstOrDefaultAsync(s.Stop);
        (row.Scheme, row.Complete, row.Last) = (KeySchemes.Current, false, last?.Value ?? 0);
        var job = LongJobs.Ask(s, RekeyJob.Name, "Search keys of all patients computed anew", row.Reached.ToString(CultureInfo.InvariantCulture));
        row.JobId = job.Value;
        return new Answer(job);
    }
}
