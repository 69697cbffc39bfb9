using Custodian.Kernel;
using Custodian.Staging;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>cs_integration_*.csv</c>: inputs and outputs of Collaborative Stage 02.05.50, under column names of their own. Blank and no value are the same in it.</summary>
sealed class CsIntegrationCases : ICaseFile
{
    const string Family = "cs_integration";
    const string Algorithm = "cs-02.05.50";
    const int Inputs = 42;
    const string FutureYear = "2049";

    /// <summary>Columns that are not called by their key.</summary>
    static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["primary_site"] = ContextKeys.Site, ["histology"] = ContextKeys.Histology, ["dx_year"] = ContextKeys.DiagnosisYear,
        ["cs_version_original"] = "cs_input_version_original", ["age_at_dx"] = "age_dx", ["tumor_size"] = "size", ["lymph_nodes"] = "nodes",
        ["lymph_nodes_eval"] = "nodes_eval", ["regional_nodes_positive"] = "nodes_pos", ["regional_nodes_examined"] = "nodes_exam", ["mets_at_dx"] = "mets",
        ["ss1977_t"] = "t77", ["ss1977_n"] = "n77", ["ss1977_m"] = "m77", ["ss1977_stage"] = "ss77",
        ["ss2000_t"] = "t2000", ["ss2000_n"] = "n2000", ["ss2000_m"] = "m2000", ["ss2000_stage"] = "ss2000",
        ["stor_ss1977_stage"] = "stor_ss77", ["stor_ss2000_stage"] = "stor_ss2000",
    };

    public bool Recognises(string name) => name.StartsWith("cs_integration", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var algorithm = shelf.Staging(Algorithm);
        if (!algorithm.Ok)
        {
            return algorithm.Problem!;
        }

        var result = new FamilyResult(Family);
        string[] keys = [];
        foreach (var (text, number) in LineInput.Lines(path).Select((t, i) => (t, i + 1)))
        {
            var fields = text.Split(',');
            if (number == 1)
            {
                keys = [.. fields.Select(f => Keys.GetValueOrDefault(f, f))];
                continue;
            }

            result.Add($"line {number}", Differences(algorithm.Value, keys, fields));
        }

        return new List<FamilyResult> { result };
    }

    static IEnumerable<(string Field, string Expected, string Got)> Differences(StagingAlgorithm algorithm, string[] keys, string[] fields)
    {
        var inputs = keys.Zip(fields).Skip(1).Take(Inputs).Select(f => KeyValuePair.Create(f.First, (string?)Input(f.First, f.Second)));
        var answer = algorithm.Stage(inputs, StagingCases.CurrentYear);
        var outputs = keys.Zip(fields).Skip(1 + Inputs).Select(f => (Field: f.First, Expected: f.Second.Trim(), Got: answer.Output.GetValueOrDefault(f.First) ?? ""));
        return outputs.Where(f => f.Expected != f.Got);
    }

    /// <summary>The rows were made when 2019 and 2020 were years to come; their publisher reads 2049 in their place.</summary>
    static string Input(string key, string value) => key == ContextKeys.DiagnosisYear && value is "2019" or "2020" ? FutureYear : value;
}
