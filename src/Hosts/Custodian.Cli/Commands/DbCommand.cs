using System.CommandLine;
using Custodian.Server.Jobs;
using Custodian.Store.Backup;
using Custodian.Store.Database;
using Custodian.Store.Home;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Cli.Commands;

static class DbCommand
{
    static readonly Option<bool> Json = new("--json") { Description = "Answer as JSON." };

    public static Command Create() => new("db", "Backs up, restores and migrates the store.") { Status(), Migrate(), Backup(), Restore() };

    static Command Status()
    {
        var command = new Command("status", "Says which database is used and whether its schema is current.") { Json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = Installation.Open();
            var status = await services.GetRequiredService<DatabaseAdmin>().Status(stop);
            if (parsed.GetValue(Json))
            {
                Terminal.SayJson(status);
            }
            else
            {
                Terminal.Say($"{status.Provider}: {(status.Reachable ? "reachable" : "not reachable, or not created yet")}");
                Terminal.Say($"{status.Applied.Count} migrations applied, {status.Pending.Count} pending");
            }

            return status.Reachable && status.Pending.Count == 0 ? ExitCodes.Ok : ExitCodes.Findings;
        });
        return command;
    }

    static Command Migrate()
    {
        var command = new Command("migrate", "Brings the schema to this program's version. On SQLite the file is copied first.") { Json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = Installation.Open();
            var applied = await services.GetRequiredService<DatabaseAdmin>().Migrate(stop);
            await Schedule.CreateTables(services.GetRequiredService<CustodianOptions>(), stop);
            if (parsed.GetValue(Json))
            {
                Terminal.SayJson(applied);
            }
            else
            {
                Terminal.Say(applied.Count == 0 ? "The schema is current." : "Applied " + string.Join(", ", applied));
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    static Command Backup()
    {
        var folder = new Argument<string>("folder") { Description = "A new folder for this backup." };
        var keys = new Option<bool>("--with-keys") { Description = "Copies the keys too. Keep such a backup as safe as the keys." };
        var command = new Command("backup", "Copies database, documents and, when asked, keys. The program may run meanwhile.") { folder, keys, Json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = Installation.Open();
            var taken = await services.GetRequiredService<StoreBackup>().Take(parsed.GetValue(folder)!, parsed.GetValue(keys), stop);
            return Report(taken.Problem, parsed.GetValue(Json), taken.Ok ? taken.Value : null, "Backed up");
        });
        return command;
    }

    static Command Restore()
    {
        var folder = new Argument<string>("folder") { Description = "The folder that `db backup` made." };
        var command = new Command("restore", "Puts a backup in place of this installation's store, after checking every file of it. The program must not run.") { folder, Json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var services = Installation.Open();
            var restored = await services.GetRequiredService<StoreBackup>().Restore(parsed.GetValue(folder)!, stop);
            return Report(restored.Problem, parsed.GetValue(Json), restored.Ok ? restored.Value : null, "Restored");
        });
        return command;
    }

    static int Report(Kernel.Problem? problem, bool json, BackupManifest? manifest, string done)
    {
        if (problem is not null)
        {
            return Terminal.Refuse(problem);
        }

        if (json)
        {
            Terminal.SayJson(manifest);
        }
        else
        {
            Terminal.Say($"{done} {manifest!.Files.Count} files of {manifest.Provider}, audit chain up to event {manifest.AuditSeq}.");
        }

        return ExitCodes.Ok;
    }
}
