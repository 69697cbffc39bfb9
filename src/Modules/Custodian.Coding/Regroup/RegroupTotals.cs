using System.Text.Json;
using System.Text.Json.Serialization;
using Custodian.Coding.Model;

namespace Custodian.Coding.Regroup;

/// <summary>What a regrouping has come to so far: the result of the job. Weights are in ten-thousandths.</summary>
/// <param name="After">The last encounter done: the next turn goes on behind it.</param>
/// <param name="Weighed">Cases with a weight before and after, over which the two case mix indices are taken.</param>
public sealed record RegroupTotals(long After = 0, int Unchanged = 0, int OtherDrg = 0, int OtherWeight = 0, int Failed = 0, int Weighed = 0, long OldUnits = 0, long NewUnits = 0)
{
    [JsonIgnore]
    public int Cases => Unchanged + OtherDrg + OtherWeight + Failed;

    /// <summary>Case mix index: mean relative weight. Null without a case that has a weight before and after.</summary>
    [JsonIgnore]
    public decimal? IndexBefore => Weighed == 0 ? null : OldUnits / 10_000m / Weighed;

    [JsonIgnore]
    public decimal? IndexAfter => Weighed == 0 ? null : NewUnits / 10_000m / Weighed;

    internal string ToJson() => JsonSerializer.Serialize(this, RegroupJson.Default.RegroupTotals);

    internal static RegroupTotals Read(string json) => json.Length == 0 ? new() : JsonSerializer.Deserialize(json, RegroupJson.Default.RegroupTotals)!;

    internal RegroupTotals Add(RegroupedCase? difference, int? oldUnits, int? newUnits) => (difference?.Difference switch
    {
        null => this with { Unchanged = Unchanged + 1 },
        RegroupDifference.Drg => this with { OtherDrg = OtherDrg + 1 },
        RegroupDifference.Weight => this with { OtherWeight = OtherWeight + 1 },
        _ => this with { Failed = Failed + 1 },
    }).Weigh(oldUnits, newUnits);

    RegroupTotals Weigh(int? before, int? after) =>
        before is > 0 && after is > 0 ? this with { Weighed = Weighed + 1, OldUnits = OldUnits + before.Value, NewUnits = NewUnits + after.Value } : this;
}
