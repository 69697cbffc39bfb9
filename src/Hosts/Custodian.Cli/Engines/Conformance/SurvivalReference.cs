using Custodian.Cli.Engines.Survival;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>The data sets and life tables that the survival cases refer to: in the folder <c>survival</c> beside the cases, or under CUSTODIAN_REFERENCE.</summary>
sealed class SurvivalReference
{
    readonly string _folder;

    SurvivalReference(string folder) => _folder = folder;

    public static Outcome<SurvivalReference> Of(string caseFile)
    {
        for (var folder = Directory.GetParent(Path.GetFullPath(caseFile)); folder is not null; folder = folder.Parent)
        {
            if (Holds(Path.Combine(folder.FullName, "survival")) is { } beside)
            {
                return new SurvivalReference(beside);
            }
        }

        return Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE") is { Length: > 0 } root && Holds(Path.Combine(root, "oncology", "survival")) is { } named
            ? new SurvivalReference(named)
            : Problem.NotFound("CLI-0241", "The data sets of the survival cases are not there. Set CUSTODIAN_REFERENCE to the folder of official files.");
    }

    /// <summary>The file whose name begins so, of the folder <c>data</c>.</summary>
    public string Data(string prefix) => Directory.GetFiles(Path.Combine(_folder, "data"), prefix + "_*").Order(StringComparer.Ordinal).First();

    public Outcome<RateTable> Rates(string prefix, RateTableShape shape) =>
        RateTableFile.Read(Directory.GetFiles(Path.Combine(_folder, "rates"), prefix + "_1*").Order(StringComparer.Ordinal).First(), shape);

    static string? Holds(string folder) => Directory.Exists(Path.Combine(folder, "data")) && Directory.Exists(Path.Combine(folder, "rates")) ? folder : null;
}
