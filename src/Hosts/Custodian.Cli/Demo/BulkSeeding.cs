using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Encounters.DailyCensus;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records;
using Custodian.Store.Audit;
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
        Problem? problem = null;
        Terminal.Say($"Writing the synthetic hospital in bulk: {plan.Patients} patients ...");
        await Terminal.Progress("patients", plan.Patients, async report =>
        {
            for (var from = 0; from < plan.Patients && problem is null; from += Batch)
            {
                problem = await Write(runner, caller, rows, from, Math.Min(Batch, plan.Patients - from), stop);
                report(from + Batch);
            }
        });
        return problem ?? (await runner.Run(DemoWards.Definition, caller, 0, stop)).Problem ?? (await runner.Run(TakeCensus.Definition, caller, new(14), stop)).Problem;
    }

    async Task<Problem?> Write(SliceRunner runner, Caller caller, BulkRowsOf rows, int from, int count, CancellationToken stop)
    {
        var batch = new BulkBatch();
        for (var index = from; index < from + count; index++)
        {
            rows.Add(SyntheticHospital.Patient(plan.Seed, index, plan.AsOf), batch);
        }

        return (await runner.Run(PatientBulk.Definition, caller, batch.Patients, stop)).Problem
            ?? (await runner.Run(EncounterBulk.Definition, caller, batch.Encounters, stop)).Problem
            ?? (await runner.Run(DocumentBulk.Definition, caller, new(BulkRowsOf.Contents, batch.Documents), stop)).Problem
            ?? (await runner.Run(CodingBulk.Definition, caller, batch.Coding, stop)).Problem;
    }

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
