using Custodian.Store.Home;

namespace Custodian.Cli.Demo;

/// <summary>The demo's own folder, marked so that <c>--fresh</c> never empties another.</summary>
static class DemoHome
{
    const string Marker = "synthetic-hospital";

    /// <summary><c>CUSTODIAN_HOME</c> when it is set, else <c>custodian-demo</c> in the user's data folder.</summary>
    public static CustodianHome Folder() =>
        Environment.GetEnvironmentVariable("CUSTODIAN_HOME") is { Length: > 0 }
            ? CustodianHome.Default()
            : new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "custodian-demo"));

    public static void Mark(CustodianOptions options) => File.WriteAllText(Path.Combine(options.Home.Root, Marker), "This folder holds a synthetic hospital made by `custodian demo`.\n");

    public static bool IsMarked(CustodianOptions options) => File.Exists(Path.Combine(options.Home.Root, Marker));

    /// <summary>Removes everything the demo made, packs excepted.</summary>
    public static void Empty(CustodianOptions options)
    {
        if (!IsMarked(options))
        {
            return;
        }

        foreach (var file in Directory.GetFiles(options.Home.Root))
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
}
