using Custodian.Store.Home;

namespace Custodian.Cli.Demo;

/// <summary>
/// The demo's own folder, marked so that <c>--fresh</c> never empties another. The mark is set before anything is written and says whether the
/// hospital was told to its end; a start that finds half of one begins again.
/// </summary>
static class DemoHome
{
    const string Marker = "synthetic-hospital";
    const string Half = "The hospital was not told to its end.";

    /// <summary><c>CUSTODIAN_HOME</c> when it is set, else <c>custodian-demo</c> in the user's data folder.</summary>
    public static CustodianHome Folder() =>
        Environment.GetEnvironmentVariable("CUSTODIAN_HOME") is { Length: > 0 }
            ? CustodianHome.Default()
            : new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "custodian-demo"));

    public static void MarkHalf(CustodianOptions options) => Write(options, Half);

    public static void MarkWhole(CustodianOptions options) => Write(options, "");

    public static bool IsMarked(CustodianOptions options) => File.Exists(Mark(options));

    public static bool IsHalf(CustodianOptions options) => IsMarked(options) && File.ReadAllText(Mark(options)).Contains(Half, StringComparison.Ordinal);

    /// <summary>Removes every file the demo made, packs and the mark excepted.</summary>
    public static void Empty(CustodianOptions options)
    {
        foreach (var file in Directory.GetFiles(options.Home.Root).Where(f => Path.GetFileName(f) != Marker))
        {
            File.Delete(file);
        }

        foreach (var folder in (string[])[options.Home.Blobs, options.Home.Keys, options.Home.Logs])
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    static string Mark(CustodianOptions options) => Path.Combine(options.Home.Root, Marker);

    static void Write(CustodianOptions options, string state)
    {
        var half = Mark(options) + ".new";
        File.WriteAllText(half, $"This folder holds a synthetic hospital made by `custodian demo`.\n{state}\n");
        File.Move(half, Mark(options), overwrite: true);
    }
}
