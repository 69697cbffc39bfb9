using System.CommandLine;
using Custodian.Cli.Packs;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Store.Home;
using Custodian.Store.Shelf;

namespace Custodian.Cli.Commands;

static class PackCommand
{
    static readonly Option<bool> Json = new("--json") { Description = "Answer as JSON." };
    static readonly Option<string?> Folder = new("--packs") { Description = "Folder of the packs; default: that of CUSTODIAN_HOME." };

    public static Command Create() => new("pack", "Reference packs: official files compiled for the engines, editions side by side.")
    {
        Build(), List(), Show(), Verify(), Remove(),
    };

    /// <summary>The pack folder a command works on.</summary>
    public static string FolderOf(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) ?? CustodianOptions.FromEnvironment().Home.Packs;

    static Command Build()
    {
        var from = new Option<string[]>("--from") { Description = "Folder with official files (.gz and .zip are opened). May be given several times.", Required = true };
        var command = new Command("build", "Compiles every official file it recognises into packs. Doing it twice changes nothing.") { from, Folder, Json };
        command.SetAction(parsed =>
        {
            var folder = FolderOf(parsed, Folder);
            Directory.CreateDirectory(folder);
            var built = new PackBuilding(folder).BuildFrom(parsed.GetValue(from)!);
            if (parsed.GetValue(Json))
            {
                Terminal.SayJson(new { built = built.Written, unchanged = built.Unchanged, findings = built.Findings });
            }
            else
            {
                built.Findings.ToList().ForEach(Terminal.Show);
                built.Written.ToList().ForEach(id => Terminal.Say($"built      {id}"));
                built.Unchanged.ToList().ForEach(id => Terminal.Say($"unchanged  {id}"));
                Terminal.Say($"{built.Written.Count} built, {built.Unchanged.Count} unchanged, {built.Recognised} files recognised, {built.Ignored} left alone.");
            }

            return built.Recognised == 0 ? Terminal.Refuse("No official file was recognised there. See docs/reference/packs.md for the names and layouts.")
                : built.Findings.Any(f => f.Severity == Severity.Error) ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }

    static Command List()
    {
        var command = new Command("list", "Lists the packs with their date ranges.") { Folder, Json };
        command.SetAction(parsed =>
        {
            using var shelf = new PackShelf(FolderOf(parsed, Folder));
            if (parsed.GetValue(Json))
            {
                Terminal.SayJson(shelf.All.Select(p => new { path = p.Path, p.Fault, manifest = p.Image?.Manifest }));
            }
            else
            {
                shelf.All.ToList().ForEach(p => Terminal.Say(Line(p)));
            }

            return shelf.All.Any(p => p.Image is null) ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }

    static Command Show()
    {
        var id = new Argument<string>("id") { Description = "For example icd10cm-FY2026." };
        var command = new Command("show", "Shows a pack's manifest: sources with their hashes, counts, licence.") { id, Folder };
        command.SetAction(parsed =>
        {
            using var shelf = new PackShelf(FolderOf(parsed, Folder));
            if (Find(shelf, parsed.GetValue(id)!) is not { Image: { } image })
            {
                return Terminal.Refuse($"There is no usable pack {parsed.GetValue(id)}. `custodian pack list` names those on the shelf.");
            }

            Terminal.SayJson(new { image.Manifest, sections = image.Sections.ToDictionary(s => s, s => image.Section(s).Length) });
            return ExitCodes.Ok;
        });
        return command;
    }

    static Command Verify()
    {
        var command = new Command("verify", "Checks every pack's checksum.") { Folder, Json };
        command.SetAction(parsed =>
        {
            using var shelf = new PackShelf(FolderOf(parsed, Folder));
            var states = shelf.All.Select(p => (Name: Path.GetFileName(p.Path), Fault: p.Image is null ? p.Fault : p.Image.VerifyChecksum() ? "" : "its checksum does not match: build it again from the official files")).ToList();
            if (parsed.GetValue(Json))
            {
                Terminal.SayJson(states.Select(s => new { s.Name, s.Fault }));
            }
            else
            {
                states.ForEach(s => Terminal.Say(s.Fault.Length == 0 ? $"whole    {s.Name}" : $"damaged  {s.Name}: {s.Fault}"));
            }

            return states.Any(s => s.Fault.Length > 0) ? ExitCodes.Findings : ExitCodes.Ok;
        });
        return command;
    }

    static Command Remove()
    {
        var id = new Argument<string>("id");
        var command = new Command("remove", "Takes a pack off the shelf. Results that name its edition stay as they are.") { id, Folder };
        command.SetAction(parsed =>
        {
            using var shelf = new PackShelf(FolderOf(parsed, Folder));
            if (Find(shelf, parsed.GetValue(id)!) is not { } pack)
            {
                return Terminal.Refuse($"There is no pack {parsed.GetValue(id)}. `custodian pack list` names those on the shelf.");
            }

            File.Delete(pack.Path);
            Terminal.Say($"removed  {parsed.GetValue(id)}");
            return ExitCodes.Ok;
        });
        return command;
    }

    static ShelvedPack? Find(PackShelf shelf, string id) =>
        shelf.All.FirstOrDefault(p => p.Image?.Manifest.Id == id || Path.GetFileNameWithoutExtension(p.Path) == id);

    static string Line(ShelvedPack p) => p.Image is { Manifest: var m, Length: var bytes }
        ? $"{m.Id,-24} {m.From:yyyy-MM-dd} to {(m.Through is { } t ? t.ToString("yyyy-MM-dd", null) : "open"),-10} {bytes / 1024,8} KiB  {m.Licence}{(m.Partial ? ", partial" : "")}"
        : $"{Path.GetFileNameWithoutExtension(p.Path),-24} cannot be used: {p.Fault}";
}
