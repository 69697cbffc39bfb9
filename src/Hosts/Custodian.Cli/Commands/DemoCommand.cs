using System.CommandLine;
using Custodian.Access;
using Custodian.Cli.Demo;
using Custodian.Store.Home;

namespace Custodian.Cli.Commands;

static class DemoCommand
{
    public static Command Create()
    {
        var patients = new Option<int>("--patients") { Description = "Patients of the synthetic hospital.", DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same hospital.", DefaultValueFactory = _ => 2026 };
        var asOf = new Option<DateOnly>("--as-of") { Description = "Nothing in the hospital happens on or after this day.", DefaultValueFactory = _ => DemoHospital.NewestCoveredDay };
        var port = new Option<int>("--port") { Description = "Port of the web application on 127.0.0.1.", DefaultValueFactory = _ => 5080 };
        var mllp = new Option<int>("--mllp-port") { Description = "Port of the HL7 listener; 0 switches it off.", DefaultValueFactory = _ => 2575 };
        var fresh = new Option<bool>("--fresh") { Description = "Starts over with an empty store." };
        var seedOnly = new Option<bool>("--seed-only") { Description = "Loads the hospital and ends without serving." };
        var command = new Command("demo", "Starts the product with a synthetic hospital. A second start keeps the data.") { patients, seed, asOf, port, mllp, fresh, seedOnly };
        command.SetAction(async (parsed, stop) =>
        {
            var options = Options(parsed.GetValue(mllp));
            var plan = new DemoPlan(parsed.GetValue(patients), parsed.GetValue(seed), parsed.GetValue(asOf));
            var refused = await new DemoHospital(options, plan).Prepare(parsed.GetValue(fresh), stop);
            if (refused is not null)
            {
                return Terminal.Refuse(refused);
            }

            if (parsed.GetValue(seedOnly))
            {
                return ExitCodes.Ok;
            }

            Introduce(options);
            return await ServeCommand.Start(options, $"http://127.0.0.1:{parsed.GetValue(port)}", stop);
        });
        return command;
    }

    static CustodianOptions Options(int mllp)
    {
        var options = CustodianOptions.FromEnvironment();
        return options with
        {
            Demo = true,
            Home = DemoHome.Folder(),
            Mllp = options.Mllp with { Port = mllp },
        };
    }

    static void Introduce(CustodianOptions options)
    {
        Terminal.Say("");
        Terminal.Say($"Synthetic hospital, for training only. Data: {options.Home.Root}");
        Terminal.Say($"Every demo user has the password {AccessAdmin.DemoPassword}");
        foreach (var user in DemoSignIns.All)
        {
            Terminal.Say($"  {user.Name,-24} {user.Display,-24} {user.Role}");
        }

        if (options.Mllp.Port != 0)
        {
            Terminal.Say($"HL7 v2 over MLLP: {options.Mllp.Address}:{options.Mllp.Port}");
        }
    }
}
