using System.CommandLine;
using Custodian.Store.Home;

namespace Custodian.Cli.Engines;

/// <summary>The options that the commands of the engines share.</summary>
static class EngineOptions
{
    public static Option<string?> Packs { get; } = new("--packs") { Description = "Folder of the packs; default: that of CUSTODIAN_HOME." };

    public static Option<string> Input { get; } = new("--input")
    {
        Description = "File to read (.gz is opened), or - for standard input.", DefaultValueFactory = _ => LineInput.Standard,
    };

    public static Option<string> Output { get; } = new("--output")
    {
        Description = "File to write (.gz is compressed), or - for standard output.", DefaultValueFactory = _ => LineInput.Standard,
    };

    public static Option<string?> Edition { get; } = new("--edition") { Description = "Edition of the pack; default: the newest on the shelf." };

    public static Option<bool> Json { get; } = new("--json") { Description = "Answer as JSON." };

    public static EngineShelf Shelf(ParseResult parsed) => new(parsed.GetValue(Packs) ?? CustodianOptions.FromEnvironment().Home.Packs);
}
