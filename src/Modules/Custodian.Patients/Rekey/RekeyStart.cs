using Custodian.Store.Slices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Custodian.Patients.Rekey;

/// <summary>When the program starts on a database whose keys are of older rules, asks for the job that renews them. Several nodes may start at once: one of them asks.</summary>
sealed partial class RekeyStart(SliceRunner runner, TimeProvider clock, ILogger<RekeyStart> log) : BackgroundService
{
    static readonly TimeSpan Again = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var begun = await runner.Run(BeginRekey.Definition, Caller.System("start of the program"), new(Anyway: false), stoppingToken);
                if (begun.Problem is null)
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // The store is not reachable or its schema not made yet.
                LogLater(log, e);
            }

            await Task.Delay(Again, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Whether search keys are current is looked at again in ten seconds")]
    static partial void LogLater(ILogger log, Exception e);
}
