using System.Text.Json;
using Custodian.Kernel;
using Custodian.Oncology;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>survival-time.jsonl</c> and its like: patients with the items that the publisher's program derives, for the algorithm in the name.</summary>
sealed class DerivationCases : ICaseFile
{
    const string Extension = ".jsonl";

    /// <summary>The day of the publisher's program: it takes a later last contact for unknown.</summary>
    static readonly DerivationOptions Options = DerivationOptions.On(new(2026, 11, 23));

    public bool Recognises(string name) => name.EndsWith(Extension, StringComparison.Ordinal) && RegistryTables.DerivationNames.Contains(name[..^Extension.Length]);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var family = Path.GetFileName(path).Split('.')[0];
        var tables = shelf.Registry(null);
        var derivation = tables.Ok ? tables.Value.Derivation(family) : tables.Problem!;
        if (!derivation.Ok)
        {
            return derivation.Problem!;
        }

        var result = new FamilyResult(family);
        foreach (var text in LineInput.Lines(path))
        {
            using var line = JsonDocument.Parse(text);
            var got = derivation.Value.Derive(RegistryJson.Patient(line.RootElement.GetProperty("patient")), DerivationAnswerer.Options(line.RootElement, Options));
            result.Add(line.RootElement.GetProperty("id").GetRawText(), Differences(RegistryJson.Patient(line.RootElement.GetProperty("expected")), got));
        }

        return new List<FamilyResult> { result };
    }

    static IEnumerable<(string Field, string Expected, string Got)> Differences(RegistryPatient expected, RegistryPatient got) =>
        expected.Tumours.Count != got.Tumours.Count
            ? [("tumors", $"{expected.Tumours.Count}", $"{got.Tumours.Count}")]
            : ItemComparison.Differences("", expected.Items, got.Items).Concat(expected.Tumours.Zip(got.Tumours).SelectMany((pair, i) => ItemComparison.Differences($"tumors[{i}].", pair.First, pair.Second)));
}
