using System.Text.Json;
using System.Text.Json.Serialization;
using Custodian.Store.Facts;

namespace Custodian.Encounters.Journal;

/// <summary>What an event says, as it lies in its row. Values that are not said are left out.</summary>
static class EventJson
{
    static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new IdJsonConverterFactory(), new JsonStringEnumConverter() } };

    public static string Write(VisitData? said) => said is null ? "" : JsonSerializer.Serialize(said, Options);

    public static VisitData? Read(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize<VisitData>(json, Options);
}
