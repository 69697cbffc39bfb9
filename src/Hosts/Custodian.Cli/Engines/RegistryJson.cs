using System.Text.Json;
using Custodian.Oncology;

namespace Custodian.Cli.Engines;

/// <summary>Patients and tumours as JSON: items by NAACCR XML id, tumours under <c>tumors</c>.</summary>
static class RegistryJson
{
    const string Tumours = "tumors";

    /// <summary>Reads <c>{item:value,…,"tumors":[{…}]}</c>. What is no text or number is passed over.</summary>
    public static RegistryPatient Patient(JsonElement patient) => new(
        Items(patient),
        patient.TryGetProperty(Tumours, out var tumours) && tumours.ValueKind == JsonValueKind.Array
            ? [.. tumours.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.Object).Select(Items)]
            : []);

    public static Items Items(JsonElement element)
    {
        var items = new Items();
        foreach (var member in element.EnumerateObject())
        {
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.String:
                    items.Add(member.Name, member.Value.GetString());
                    break;
                case JsonValueKind.Number:
                    items.Add(member.Name, member.Value.GetRawText());
                    break;
            }
        }

        return items;
    }

    public static void Write(Utf8JsonWriter json, RegistryPatient patient)
    {
        json.WriteStartObject();
        Write(json, patient.Items);
        if (patient.Tumours.Count > 0)
        {
            json.WriteStartArray(Tumours);
            foreach (var tumour in patient.Tumours)
            {
                json.WriteStartObject();
                Write(json, tumour);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the items as members of the object the writer is in.</summary>
    public static void Write(Utf8JsonWriter json, Items items)
    {
        foreach (var (id, value) in items)
        {
            json.WriteString(id, value);
        }
    }
}
