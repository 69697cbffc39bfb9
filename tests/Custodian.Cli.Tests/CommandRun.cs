using System.CommandLine;
using System.Text.Json.Nodes;
using Custodian.Cli.Commands;

namespace Custodian.Cli.Tests;

/// <summary>Runs a command in this process, over files in a folder that is thrown away.</summary>
sealed class CommandRun : IDisposable
{
    static readonly Lock Console = new();

    readonly string _folder = Directory.CreateTempSubdirectory("custodian-cli-").FullName;

    public int ExitCode { get; private set; }

    /// <summary>What was said on standard output.</summary>
    public string Said { get; private set; } = "";

    /// <summary>What was said on standard error.</summary>
    public string Complained { get; private set; } = "";

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Write(string name, IEnumerable<string> lines)
    {
        File.WriteAllLines(PathOf(name), lines);
        return PathOf(name);
    }

    /// <summary>Runs over an installation of its own, with these lines on standard input.</summary>
    public CommandRun RunOver(string home, string input, params string[] args)
    {
        // The environment belongs to the whole process too.
        lock (Console)
        {
            var (before, read) = (Environment.GetEnvironmentVariable("CUSTODIAN_HOME"), System.Console.In);
            Environment.SetEnvironmentVariable("CUSTODIAN_HOME", home);
            System.Console.SetIn(new StringReader(input));
            try
            {
                return Run(args);
            }
            finally
            {
                Environment.SetEnvironmentVariable("CUSTODIAN_HOME", before);
                System.Console.SetIn(read);
            }
        }
    }

    public CommandRun Run(params string[] args)
    {
        var root = new RootCommand
        {
            DrgCommand.Create(), HccCommand.Create(), ComorbidityCommand.Create(), CodeCommand.Create(), ConformanceCommand.Create(), NaaccrCommand.Create(),
            StagingCommand.Create(), MpiCommand.Create(), RegistryCommand.Create(), UserCommand.Create(), Hl7Command.Create(),
        };
        // The console belongs to the whole process, so one command at a time.
        lock (Console)
        {
            var (output, error) = (System.Console.Out, System.Console.Error);
            using var said = new StringWriter();
            using var complained = new StringWriter();
            System.Console.SetOut(said);
            System.Console.SetError(complained);
            try
            {
                ExitCode = root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = said, Error = complained });
            }
            finally
            {
                System.Console.SetOut(output);
                System.Console.SetError(error);
            }

            (Said, Complained) = (said.ToString(), complained.ToString());
        }

        return this;
    }

    /// <summary>Groups lines of claims and returns the answers.</summary>
    public List<JsonNode> Group(IEnumerable<string> lines, params string[] more)
    {
        Run(["drg", "group", "--packs", Packs.Folder, "--input", Write("in.jsonl", lines), "--output", PathOf("out.jsonl"), .. more]);
        return [.. File.ReadLines(PathOf("out.jsonl")).Select(l => JsonNode.Parse(l)!)];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
