using System.CommandLine;
using Custodian.Cli.Engines;
using Custodian.Kernel;
using Custodian.Patients.Rekey;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

/// <summary>Computes the search keys of this installation's patients anew. A server that runs takes part; alone, this command does the work.</summary>
static class MpiRekeyCommand
{
    static readonly Caller Operator = Caller.System("command line");

    static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    static readonly Option<bool> IfNeeded = new("--if-needed") { Description = "Only when the keys are of older rules than this program's." };

    public static Command Create()
    {
        var command = new Command("rekey", "Computes the search keys of all patients of this installation anew, in turns. Stopped or killed, it goes on where it was when run again.") { IfNeeded, EngineOptions.Json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = Installation.Open();
            var begun = await services.GetRequiredService<SliceRunner>().Run(BeginRekey.Definition, Operator, new(Anyway: !parsed.GetValue(IfNeeded)), stop);
            return begun.Problem is { } problem ? Terminal.Refuse(problem)
                : begun.Value.Job is { } job ? await Follow(services, job, parsed.GetValue(EngineOptions.Json), stop)
                : Tell(parsed.GetValue(EngineOptions.Json), 0, "The search keys are current.");
        });
        return command;
    }

    static async Task<int> Follow(ServiceProvider services, JobId id, bool json, CancellationToken stop)
    {
        var runner = services.GetRequiredService<SliceRunner>();
        var look = Slice.Read<JobId, JobView>("jobs.look", LongJobs.ManagePermission, Scope.System, async (s, job) => await LongJobs.Find(s, job) is { } view ? view : LongJobs.Unknown);
        var work = services.GetRequiredService<JobWorker>().Drain(stop);
        while (true)
        {
            await Task.WhenAny(work, Task.Delay(Look, stop));
            var seen = await runner.Run(look, Operator, id, stop);
            if (seen.Problem is { } problem)
            {
                return Terminal.Refuse(problem);
            }

            if (seen.Value.IsOver)
            {
                await work;
                return seen.Value.State == JobState.Done
                    ? Tell(json, seen.Value.Done, $"{seen.Value.Done} patients keyed.")
                    : Terminal.Refuse(Problem.Unavailable("PAT-0140", $"The job ended without being done. {seen.Value.Error} Run `custodian mpi rekey` again: it goes on where it stopped.".Replace("  ", " ", StringComparison.Ordinal)));
            }

            if (!json)
            {
                Terminal.Say($"{seen.Value.Done} of {seen.Value.Total} patients");
            }

            if (work.IsCompleted)
            {
                work = services.GetRequiredService<JobWorker>().Drain(stop);
            }
        }
    }

    static int Tell(bool json, long patients, string text)
    {
        if (json)
        {
            Terminal.SayJson(new { patients });
        }
        else
        {
            Terminal.Say(text);
        }

        return ExitCodes.Ok;
    }
}
