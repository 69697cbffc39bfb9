using Custodian.Kernel;

namespace Custodian.Grouping;

/// <summary>Elixhauser comorbidities of a stay and the two indices.</summary>
/// <param name="Measures">All 38, in the order of the weights table.</param>
/// <param name="ReadmissionIndex">Sum of the weights for the risk of readmission within 30 days.</param>
/// <param name="MortalityIndex">Sum of the weights for the risk of in-hospital mortality.</param>
/// <param name="IsComplete">False when POA indicators were not given: the indices then lack the 18 measures that need them.</param>
public sealed record ComorbidityResult(
    IReadOnlyList<ComorbidityMeasure> Measures,
    int ReadmissionIndex,
    int MortalityIndex,
    bool IsComplete,
    IReadOnlyList<Finding> Findings)
{
    public ComorbidityMeasure this[string name] => Measures.First(m => m.Name == name);
}
