using System.Text.Json;

namespace Custodian.Staging.Json;

/// <summary>Writes the last case of a run: <c>"result","schemaId","output","errors","path"</c>, in the publisher's words.</summary>
public static class StagingJson
{
    const int ShortPath = 128;

    /// <summary>Writes the members into the object the writer is in.</summary>
    public static void Write(Utf8JsonWriter json, StagingRun run)
    {
        json.WriteString("result"u8, StagingNames.Of(run.Result));
        json.WriteString("schemaId"u8, run.Schema?.Id);
        WriteOutput(json, run);
        WriteErrors(json, run);
        WritePath(json, run);
    }

    static void WriteOutput(Utf8JsonWriter json, StagingRun run)
    {
        json.WriteStartObject("output"u8);
        if (run.Result == StagingResult.Staged)
        {
            Span<char> room = stackalloc char[StagingRun.ShortOutput];
            foreach (var output in run.Schema!.OutputArray)
            {
                if (!run.TryGetOutput(output, room, out var value, out var isNull))
                {
                    continue;
                }

                if (isNull)
                {
                    json.WriteNull(run.JsonKeys[output.Slot]);
                }
                else
                {
                    json.WriteString(run.JsonKeys[output.Slot], value);
                }
            }
        }

        json.WriteEndObject();
    }

    static void WriteErrors(Utf8JsonWriter json, StagingRun run)
    {
        json.WriteStartArray("errors"u8);
        foreach (ref readonly var error in run.Errors)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, StagingNames.Of(error.Kind));
            json.WriteString("table"u8, error.Table);
            json.WriteString("key"u8, error.Key);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WritePath(Utf8JsonWriter json, StagingRun run)
    {
        Span<byte> room = stackalloc byte[ShortPath];
        json.WriteStartArray("path"u8);
        foreach (ref readonly var step in run.Path)
        {
            var (mapping, table) = (step.Mapping.Utf8Id, step.Table.Utf8Id);
            if (mapping.Length + table.Length >= room.Length)
            {
                json.WriteStringValue(step.ToString());
                continue;
            }

            mapping.CopyTo(room);
            room[mapping.Length] = (byte)'.';
            table.CopyTo(room[(mapping.Length + 1)..]);
            json.WriteStringValue(room[..(mapping.Length + table.Length + 1)]);
        }

        json.WriteEndArray();
    }
}
