using System.CommandLine;
using Custodian.Store.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

static class AuditCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Answer as JSON." };
        var verify = new Command("verify", "Walks the audit chain and says whether an event was inserted, deleted, changed, moved, or the tail cut off.") { json };
        verify.SetAction(async (parsed, stop) =>
        {
            await using var services = Installation.Open();
            var report = await services.GetRequiredService<AuditVerifier>().Verify(stop);
            if (parsed.GetValue(json))
            {
                Terminal.SayJson(report);
            }
            else
            {
                foreach (var finding in report.Findings)
                {
                    Terminal.Show(finding);
                }

                Terminal.Say(report.Holds ? $"The audit chain holds: {report.Events} events." : $"The audit chain does not hold. {report.Events} events stand unbroken before the first break.");
            }

            return report.Holds ? ExitCodes.Ok : ExitCodes.Findings;
        });
        return new Command("audit", "The audit trail.") { verify };
    }
}
