using Custodian.Kernel;
using Custodian.Primaries;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>iarc_multiple_primary_pairs.csv</c>: two tumours with the answer of CanReg 5.</summary>
sealed class IarcPairCases : ICaseFile
{
    static readonly string[] Columns = ["topography1", "morphology1", "topography2", "morphology2", "result"];

    public bool Recognises(string name) => name.StartsWith("iarc_multiple_primary_pairs", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var result = new FamilyResult("iarc-pairs");
        var columns = CsvColumns.Of(path, Columns);
        foreach (var (row, number) in LineInput.Lines(path).Select((t, i) => (columns.Read(t), i + 1)).Skip(1))
        {
            var got = PrimariesJson.IarcName(IarcPrimaries.Compare(row["topography1"], row["morphology1"], row["topography2"], row["morphology2"]));
            result.Add($"{Path.GetFileName(path)}:{number}", got == row["result"] ? [] : [("result", row["result"], got)]);
        }

        return new List<FamilyResult> { result };
    }
}
