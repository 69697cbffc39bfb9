using System.CommandLine;
using System.Globalization;
using Custodian.Cli.Engines;
using Custodian.Cli.Naaccr;
using Custodian.Kernel;
using Custodian.Naaccr.Comparison;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Cli.Commands;

/// <summary>Files of cancer cases: NAACCR XML and fixed-width records.</summary>
static class NaaccrCommand
{
    static readonly Option<int> Limit = new("--limit") { Description = "How many findings of a file are shown; all are counted.", DefaultValueFactory = _ => 20 };
    static readonly Option<bool> Values = new("--values") { Description = "Show the values concerned. They are patient data." };

    public static Command Create() => new("naaccr", "Cancer cases in NAACCR XML (v14 to v26) and fixed width (v12 to v18).")
    {
        Validate(), ConvertFiles(), Summary(), Diff(), Items(),
    };

    static Command Validate()
    {
        var command = new Command("validate", "Checks files against the standard and the dictionaries they name. The exit code is 3 when one has an error.")
        {
            CaseRun.Files, CaseRun.Dictionaries, CaseRun.Relaxed, Limit, Values, EngineOptions.Packs, EngineOptions.Json,
        };
        command.SetAction((parsed, stop) => OnFiles(parsed, async (run, sources) =>
        {
            var (limit, values, json) = (parsed.GetValue(Limit), parsed.GetValue(Values), parsed.GetValue(EngineOptions.Json));
            var reports = await CaseRun.Each(sources, "Validating", (source, taken) => Report(run.Read(source, taken), source, limit, values), stop);
            reports.ForEach(r => CaseLines.Tell(r, json));
            if (!json)
            {
                Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{reports.Count:N0} files, {reports.Count(r => !r.Valid):N0} with errors; {reports.Sum(r => r.Patients):N0} patients, {reports.Sum(r => r.Tumors):N0} tumors."));
            }

            return reports.TrueForAll(r => r.Valid) ? ExitCodes.Ok : ExitCodes.Findings;
        }));
        return command;
    }

    static Command Summary()
    {
        var command = new Command("summary", "Tells what files hold: version, patients, tumors, years of diagnosis, how often each item has a value.")
        {
            CaseRun.Files, CaseRun.Dictionaries, CaseRun.Relaxed, EngineOptions.Packs, EngineOptions.Json,
        };
        command.SetAction((parsed, stop) => OnFiles(parsed, async (run, sources) =>
        {
            var summaries = await CaseRun.Each(sources, "Reading", (source, taken) => CaseSummary.Of(run.Read(source, taken), source), stop);
            summaries.ForEach(s => s.Tell(parsed.GetValue(EngineOptions.Json)));
            return summaries.TrueForAll(s => s.Valid) ? ExitCodes.Ok : ExitCodes.Findings;
        }));
        return command;
    }

    static Command ConvertFiles()
    {
        var output = new Option<string>("--output") { Description = "File to write (.gz is compressed); for several inputs a folder.", Required = true };
        var to = new Option<int?>("--to") { Description = "Version to write, for example 260; default: that of the file." };
        var recordType = new Option<string?>("--record-type") { Description = "A, M, C or I; items that it does not carry are dropped and told." };
        recordType.AcceptOnlyFromAmong("A", "M", "C", "I");
        var format = new Option<string>("--format") { Description = "xml or fixed (versions up to 180).", DefaultValueFactory = _ => "xml" };
        format.AcceptOnlyFromAmong("xml", "fixed");
        var numbers = new Option<bool>("--numbers") { Description = "Write item numbers beside ids." };
        var zeros = new Option<bool>("--zero-padding") { Description = "Fill short values with the zeros their definitions ask for." };
        var command = new Command("convert", "Converts files between versions, record types and formats, and tells every item that was dropped or changed.")
        {
            CaseRun.Files, output, to, recordType, format, numbers, zeros, CaseRun.Dictionaries, CaseRun.Relaxed, Limit, EngineOptions.Packs, EngineOptions.Json,
        };
        command.SetAction((parsed, stop) => OnFiles(parsed, async (run, sources) =>
        {
            var plan = new ConversionPlan(parsed.GetValue(to), parsed.GetValue(recordType)?[0], parsed.GetValue(format) == "fixed", new() { ItemNumbers = parsed.GetValue(numbers), ZeroPadding = parsed.GetValue(zeros) }, parsed.GetValue(Limit));
            var outputs = Outputs(sources, parsed.GetValue(output)!, plan);
            if (!outputs.Ok)
            {
                return Terminal.Refuse(outputs.Problem!);
            }

            var reports = await CaseRun.Each(sources, "Converting", (source, taken) => new CaseConversion(run, plan).Convert(source, outputs.Value[source], taken), stop);
            reports.ForEach(r => CaseLines.Tell(r, parsed.GetValue(EngineOptions.Json)));
            return reports.Exists(r => r.Refusal is not null) ? ExitCodes.Refused : reports.TrueForAll(r => r.Read.Valid) ? ExitCodes.Ok : ExitCodes.Findings;
        }));
        return command;
    }

    static Command Diff()
    {
        var (left, right) = (new Argument<string>("left"), new Argument<string>("right"));
        var key = new Option<string[]>("--key") { Description = "Items that tell patients apart.", DefaultValueFactory = _ => ["patientIdNumber"] };
        var tumorKey = new Option<string[]>("--tumor-key") { Description = "Items that tell the tumors of a patient apart.", DefaultValueFactory = _ => ["tumorRecordNumber"] };
        var command = new Command("diff", "Compares two files patient by patient. It shows values, which are patient data. The exit code is 3 when they differ.")
        {
            left, right, key, tumorKey, CaseRun.Dictionaries, CaseRun.Relaxed, EngineOptions.Packs, EngineOptions.Json,
        };
        command.SetAction(parsed =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var run = CaseRun.Open(parsed, shelf);
            if (!run.Ok)
            {
                return Terminal.Refuse(run.Problem!);
            }

            if (new[] { parsed.GetValue(left)!, parsed.GetValue(right)! }.FirstOrDefault(p => !File.Exists(p)) is { } missing)
            {
                return Terminal.Refuse($"There is no file {missing}. Check its name.");
            }

            return Compare(run.Value, (CaseSource.Of([parsed.GetValue(left)!]).First(), CaseSource.Of([parsed.GetValue(right)!]).First()), new(parsed.GetValue(key)!, parsed.GetValue(tumorKey)!), parsed.GetValue(EngineOptions.Json));
        });
        return command;
    }

    static Command Items()
    {
        var version = new Option<int?>("--version") { Description = "Version whose base dictionary is listed, for example 260." };
        var from = new Option<string?>("--from") { Description = "Item list (CSV) to make a user dictionary of." };
        var uri = new Option<string>("--uri") { Description = "URI of the new dictionary.", DefaultValueFactory = _ => "http://example.org/user-dictionary.xml" };
        var command = new Command("items", "Writes the item list of a version as CSV, or makes a user dictionary of such a list.") { version, from, uri, EngineOptions.Packs };
        command.SetAction(parsed =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            return parsed.GetValue(from) is { } list ? Import(list, parsed.GetValue(uri)!, parsed.GetValue(version)) : Export(shelf, parsed.GetValue(version));
        });
        return command;
    }

    static int Export(EngineShelf shelf, int? version)
    {
        var pack = shelf.Naaccr();
        if (!pack.Ok)
        {
            return Terminal.Refuse(pack.Problem!);
        }

        if (pack.Value.Base(version ?? pack.Value.Versions.Last()) is not { } dictionary)
        {
            return Terminal.Refuse($"There is no dictionary of version {version}. There are: {string.Join(", ", pack.Value.Versions)}.");
        }

        Console.Out.Write(ItemListCsv.Write(dictionary));
        return ExitCodes.Ok;
    }

    static int Import(string list, string uri, int? version)
    {
        var read = ItemListCsv.Read(File.ReadAllBytes(list), uri, version);
        if (!read.Usable)
        {
            read.Findings.ToList().ForEach(f => Console.Error.WriteLine(CaseLines.Of(list, f)));
            return ExitCodes.Findings;
        }

        Terminal.Say(System.Text.Encoding.UTF8.GetString(DictionaryXml.Write(read.Dictionary!)));
        return ExitCodes.Ok;
    }

    static async Task<int> OnFiles(ParseResult parsed, Func<CaseRun, List<CaseSource>, Task<int>> work)
    {
        using var shelf = EngineOptions.Shelf(parsed);
        var run = CaseRun.Open(parsed, shelf);
        var sources = CaseSource.Of(parsed.GetValue(CaseRun.Files)!).ToList();
        return !run.Ok ? Terminal.Refuse(run.Problem!)
            : sources.Count == 0 ? Terminal.Refuse(Problem.NotFound("CLI-0203", "There are no files of cases there: .xml, .txt, each also .gz, and .zip. Check the names."))
            : await work(run.Value, sources);
    }

    static FileReport Report(CaseReading opened, CaseSource source, int limit, bool values)
    {
        using var reading = opened;
        return new FileReport(source.Name, limit).Fill(reading, values);
    }

    /// <summary>One output a file; several go into a folder under their own names.</summary>
    static Outcome<Dictionary<CaseSource, string>> Outputs(List<CaseSource> sources, string output, ConversionPlan plan)
    {
        if (sources.Count == 1 && !Directory.Exists(output))
        {
            return Path.GetFullPath(sources[0].Path) == Path.GetFullPath(output)
                ? Problem.Invalid("CLI-0204", "Input and output are the same file. Name another --output.")
                : new Dictionary<CaseSource, string> { [sources[0]] = output };
        }

        Directory.CreateDirectory(output);
        var extension = plan.FixedWidth ? ".txt" : ".xml";
        var outputs = sources.ToDictionary(s => s, s => Path.Combine(output, Path.GetFileNameWithoutExtension(s.BareName) + extension));
        return outputs.Values.Distinct(StringComparer.Ordinal).Count() < outputs.Count || outputs.Any(o => Path.GetFullPath(o.Key.Path) == Path.GetFullPath(o.Value))
            ? Problem.Invalid("CLI-0204", "Two files would be written under the same name, or over their input. Name another --output, or convert them one by one.")
            : outputs;
    }

    static int Compare(CaseRun run, (CaseSource Left, CaseSource Right) files, FileComparison comparison, bool json)
    {
        using var left = run.Read(files.Left);
        using var right = run.Read(files.Right);
        long differences = 0;
        comparison.Compare(left.Reader, right.Reader, difference =>
        {
            differences++;
            Terminal.Say(json ? Terminal.JsonOf(difference) : CaseLines.Of(difference));
        });
        var faults = new[] { (files.Left, left.Fault), (files.Right, right.Fault) }.Where(f => f.Item2 is not null).ToList();
        faults.ForEach(f => Console.Error.WriteLine(CaseLines.Of(f.Item1.Name, f.Item2!.Value)));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{comparison.Compared:N0} patients in both files, {differences:N0} differences."));
        return differences == 0 && faults.Count == 0 ? ExitCodes.Ok : ExitCodes.Findings;
    }
}
