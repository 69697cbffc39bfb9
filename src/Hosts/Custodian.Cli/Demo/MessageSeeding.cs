using System.Text;
using Custodian.Encounters.DailyCensus;
using Custodian.Interfaces;
using Custodian.Kernel;
using Custodian.Store.Facts;
using Custodian.Store.Slices;
using Custodian.Synthetic;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Demo;

/// <summary>Tells the hospital as its own HL7 feed, in event order, through the same intake as any sender's.</summary>
sealed class MessageSeeding(IServiceProvider services, DemoPlan plan)
{
    const int Batch = 256;

    public async Task<Problem?> Run(CancellationToken stop)
    {
        var runner = services.GetRequiredService<SliceRunner>();
        var facilities = await runner.Run(DemoFacilities.Definition, Caller.System("demo"), 0, stop);
        if (facilities.Problem is { } problem)
        {
            return problem;
        }

        var patients = SyntheticHospital.Generate(plan.Seed, plan.Patients, plan.AsOf).ToList();
        var messages = Feed.InOrder(patients);
        Terminal.Say($"Telling the synthetic hospital: {plan.Patients} patients, {messages.Count} messages ...");
        await Terminal.Progress("messages", messages.Count, report => Send(messages, report, stop));
        await services.GetRequiredService<FactDispatcher>().Drain(stop);
        var charges = await runner.Run(DemoCharges.Definition, Caller.System("demo"), new(facilities.Value, [.. patients.SelectMany(p => p.Encounters)]), stop);
        await services.GetRequiredService<FactDispatcher>().Drain(stop);
        return charges.Problem ?? (await runner.Run(DemoWards.Definition, Caller.System("demo"), 0, stop)).Problem ?? (await runner.Run(TakeCensus.Definition, Caller.System("demo"), new(14), stop)).Problem ?? (await runner.Run(DemoSigner.Definition, Caller.System("demo"), 0, stop)).Problem;
    }

    async Task Send(IReadOnlyList<SyntheticMessage> messages, Action<long> report, CancellationToken stop)
    {
        var queue = services.GetRequiredService<InterfaceQueue>();
        var done = 0;
        foreach (var batch in messages.Chunk(Batch))
        {
            await queue.Store([.. batch.Select(m => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(m.Text))], "demo feed", stop);
            await queue.ApplyAll(stop);
            report(done += batch.Length);
        }
    }
}
