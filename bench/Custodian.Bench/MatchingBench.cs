using BenchmarkDotNet.Attributes;
using Custodian.Matching;
using Custodian.Matching.Files;
using Custodian.Matching.Scoring;

namespace Custodian.Bench;

/// <summary>Comparing and scoring record pairs on one core: records in the order of names against their next neighbours, as blocks hold them. Reported per pair.</summary>
[MemoryDiagnoser]
public class MatchingBench
{
    const int Records = 20_000;
    const int Neighbours = 20;
    const int Pairs = (Records - Neighbours) * Neighbours;

    readonly PatientMatching _matching = new(MatchModel.UnitedStates);
    StandardPatient[] _patients = [];

    [GlobalSetup]
    public void Open()
    {
        var lines = new PatientIndex(5).Records(Records).Prepend(PatientIndex.Heading);
        var map = FieldMap.Shipped.Single(m => m.Name == "hard_us");
        var file = RecordFile.Open(new StringReader(string.Join('\n', lines)), map, []).Value;
        var standardiser = new Standardiser(MatchModel.UnitedStates);
        _patients = [.. file.Records().OrderBy(r => r.Traits.Family, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Id).Take(Records).Select(r => standardiser.Standardise(r.Traits, "", []))];
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double Score()
    {
        var sum = 0.0;
        for (var i = 0; i < Records - Neighbours; i++)
        {
            for (var j = 1; j <= Neighbours; j++)
            {
                sum += _matching.Probability(_patients[i], _patients[i + j]);
            }
        }

        return sum;
    }
}
