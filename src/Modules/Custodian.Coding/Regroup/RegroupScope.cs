using System.Text.Json;
using System.Text.Json.Serialization;

namespace Custodian.Coding.Regroup;

/// <summary>Which cases are regrouped, with which grouper: the input of the job.</summary>
/// <param name="Version">43.1; empty for the version of each discharge date.</param>
/// <param name="From">First discharge day; null when <paramref name="Encounters"/> names the cases.</param>
/// <param name="Facility">Only this facility; 0 for all.</param>
/// <param name="Encounters">The cases chosen one by one, in rising order; empty for a range of days.</param>
sealed record RegroupScope(string Version, DateOnly? From, DateOnly? Through, long Facility, IReadOnlyList<long> Encounters)
{
    public string ToJson() => JsonSerializer.Serialize(this, RegroupJson.Default.RegroupScope);

    public static RegroupScope Read(string json) => JsonSerializer.Deserialize(json, RegroupJson.Default.RegroupScope)!;
}

[JsonSerializable(typeof(RegroupScope))]
[JsonSerializable(typeof(RegroupTotals))]
sealed partial class RegroupJson : JsonSerializerContext;
