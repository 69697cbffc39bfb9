using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Encounters.DailyCensus;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records;
using Custodian.Store.Audit;
using Custodian.Store.Database;
using Custodian.Store.Slices;
using Custodian.Synthetic;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Demo;

/// <summary>Writes a large hospital in bulk: patients, visits, document rows and coding cases, for work at scale. Narratives and facts belong to the message path.</summary>
sealed class BulkSeeding(IServiceProvider services, DemoPlan plan)
{
    const int Batch = 20_000;

    static readonly Slice<int, IReadOnlyDictionary<string, PractitionerId>> Practitioners =
        Slice.Write<int, IReadOnlyDictionary<string, PractitionerId>>("demo.practitioners", "demo.seed", Scope.System, AuditVerb.Configure, AddPractitioners);

    public async Task<Problem?> Run(CancellationToken stop)
    {
        var runner = services.GetRequiredService<SliceRunner>();
        var caller = Caller.System("demo");
        var facilities = await runner.Run(DemoFacilities.Definition, caller, 0, stop);
        var doctors = await runner.Run(Practitioners, caller, 0, stop);
        if ((facilities.Problem ?? doctors.Problem) is { } refused)
        {
            return refused;
        }

        var rows = new BulkRowsOf(services.GetRequiredService<Ids>(), plan, facilities.Value, doctors.Value);
        Terminal.Say($"Writing the synthetic hospital in bulk: {plan.Patients} patients ...");
        var problem = await services.GetRequiredService<FirstLoad>().Run(
            () => WriteAll(runner, caller, rows, stop), () => Terminal.Say("Building the indexes ..."), stop);
        return problem ?? (await runner.Run(DemoWards.Definition, caller, 0, stop)).Problem ?? (await runner.Run(TakeCensus.Definition, caller, new(14), stop)).Problem;
    }

    /// <summary>One batch is told while the one before it is written.</summary>
    async Task<Problem?> WriteAll(SliceRunner runner, Caller caller, BulkRowsOf rows, CancellationToken stop)
    {
        Problem? problem = null;
        await Terminal.Progress("patients", plan.Patients, async report =>
        {
            var next = Tell(rows, 0, stop);
            for (var from = 0; from < plan.Patients && problem is null; from += Batch)
            {
                var batch = await next;
                next = Tell(rows, from + Batch, stop);
                problem = await Write(runner, caller, batch, stop);
                report(from + Batch);
            }

            await next;
        });
        return problem;
    }

    Task<BulkBatch> Tell(BulkRowsOf rows, int from, CancellationToken stop) => Task.Run(
        () =>
        {
            var batch = new BulkBatch();
            for (var index = from; index < Math.Min(from + Batch, plan.Patients); index++)
            {
                rows.Add(SyntheticHospital.Patient(plan.Seed, index, plan.AsOf), batch);
            }

            return batch;
        },
        stop);

    static async Task<Problem?> Write(SliceRunner runner, Caller caller, BulkBatch batch, CancellationToken stop) =>
        (await runner.Run(PatientBulk.Definition, caller, batch.Patients, stop)).Problem
        ?? (await runner.Run(EncounterBulk.Definition, caller, batch.Encounters, stop)).Problem
        ?? (await runner.Run(DocumentBulk.Definition, caller, new(BulkRowsOf.Contents, batch.Documents), stop)).Problem
        ?? (await runner.Run(CodingBulk.Definition, caller, batch.Coding, stop)).Problem;

    static async Task<Outcome<IReadOnlyDictionary<string, PractitionerId>>> AddPractitioners(SliceContext s, int input)
    {
        var made = new Dictionary<string, PractitionerId>(StringComparer.Ordinal);
        foreach (var p in SyntheticHospital.Physicians)
        {
            made[p.Npi] = await EncounterRecords.Practitioner(s, new PractitionerData(p.Npi, p.Family, p.Given, p.Degree, p.Specialty));
        }

        return made;
    }
}
