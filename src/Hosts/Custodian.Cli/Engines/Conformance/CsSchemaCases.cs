using Custodian.Kernel;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>cs_schema_identification_*.csv</c>: site, histology, discriminator and the one schema they lead to; blank where they lead to none or several.</summary>
sealed class CsSchemaCases : ICaseFile
{
    const string Family = "cs_schema_identification";
    const string Algorithm = "cs-02.05.50";

    public bool Recognises(string name) => name.StartsWith("cs_schema_identification", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var algorithm = shelf.Staging(Algorithm);
        if (!algorithm.Ok)
        {
            return algorithm.Problem!;
        }

        var result = new FamilyResult(Family);
        foreach (var (text, number) in LineInput.Lines(path).Select((t, i) => (t, i + 1)).Skip(1))
        {
            var fields = text.Split(',');
            var found = algorithm.Value.Find(Given(fields[0]), Given(fields[1]), [KeyValuePair.Create("ssf25", (string?)fields[2])]);
            var got = found.Count == 1 ? found[0].Id : "";
            result.Add($"line {number}", got == fields[3] ? [] : [("schema", fields[3], got)]);
        }

        return new List<FamilyResult> { result };
    }

    static string? Given(string text) => text.Length == 0 ? null : text;
}
