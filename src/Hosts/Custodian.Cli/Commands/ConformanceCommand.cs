using System.CommandLine;
using System.Globalization;
using Custodian.Cli.Engines;
using Custodian.Cli.Engines.Conformance;
using Custodian.Kernel;

namespace Custodian.Cli.Commands;

static class ConformanceCommand
{
    public static Command Create()
    {
        var cases = new Option<string>("--cases") { Description = "Folder with case files: drg_mce_cases.jsonl, peer_cms_grouper_v430_cases.csv, hcc_cases.jsonl, ahrq_cmr_2025_cases.csv (.gz or not).", Required = true };
        var differences = new Option<string?>("--differences") { Description = "File for the fields that differ, one JSON object a line; default: standard output." };
        var command = new Command("conformance", "Runs official cases through the engines and counts the answers that are the same in every field. The exit code is 3 when one differs.")
        {
            cases, EngineOptions.Packs, differences, EngineOptions.Json,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(cases)!;
            using var shelf = EngineOptions.Shelf(parsed);
            var runs = Run(shelf, folder);
            return !runs.Ok ? Terminal.Refuse(runs.Problem!)
                : runs.Value.Count == 0 ? Terminal.Refuse($"There are no case files in {folder}. `custodian conformance --help` names those it knows.")
                : Tell(runs.Value, parsed.GetValue(differences), parsed.GetValue(EngineOptions.Json));
        });
        return command;
    }

    static Outcome<List<FamilyResult>> Run(EngineShelf shelf, string folder)
    {
        var results = new List<FamilyResult>();
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
            if (CaseFiles.Kinds.FirstOrDefault(k => k.Recognises(bare)) is not { } kind)
            {
                continue;
            }

            var run = kind.Run(shelf, path);
            if (!run.Ok)
            {
                return run.Problem!;
            }

            results.AddRange(run.Value);
        }

        return results;
    }

    static int Tell(List<FamilyResult> results, string? file, bool asJson)
    {
        var differences = results.SelectMany(r => r.Differences).ToList();
        if (asJson)
        {
            Terminal.SayJson(new
            {
                Families = results.Select(r => new { r.Family, r.Agreeing, r.Cases, LargestRelativeDifference = r.Numbers.Largest }), Differences = file is null ? differences : null,
            });
        }
        else
        {
            results.ForEach(r => Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{r.Family}: {r.Agreeing} of {r.Cases}")));
        }

        if (file is not null)
        {
            File.WriteAllLines(file, differences.Select(Terminal.JsonOf));
        }
        else if (!asJson)
        {
            differences.ForEach(Terminal.SayJson);
        }

        return differences.Count > 0 ? ExitCodes.Findings : ExitCodes.Ok;
    }
}
