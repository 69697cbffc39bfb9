using System.Text.Json;

namespace Custodian.Staging.Json;

/// <summary>Reads a line <c>{"id":…,"input":{"site":"C509",…}}</c> into a run. Other members are passed over. Used again for the next line.</summary>
public sealed class StagingLine
{
    char[] _key = new char[64];
    char[] _value = new char[256];
    byte[] _id = new byte[64];
    int _idLength;

    /// <summary>The id as written in JSON, quotes included; empty when the line has none.</summary>
    public ReadOnlySpan<byte> Id => _id.AsSpan(0, _idLength);

    /// <summary>Clears the run and supplies the inputs of the line.</summary>
    /// <param name="reason">Why the line is not a case; empty when it is.</param>
    public bool TryRead(ReadOnlySpan<byte> line, StagingRun run, out string reason)
    {
        run.Clear();
        _idLength = 0;
        try
        {
            reason = Read(line, run);
        }
        catch (JsonException e)
        {
            reason = "The line is not JSON: " + e.Message;
        }

        return reason.Length == 0;
    }

    string Read(ReadOnlySpan<byte> line, StagingRun run)
    {
        var json = new Utf8JsonReader(line);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return "The line is not a JSON object.";
        }

        var reason = "The line has no \"input\".";
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isId, isInput) = (json.ValueTextEquals("id"u8), json.ValueTextEquals("input"u8));
            json.Read();
            if (isInput)
            {
                reason = ReadInput(ref json, run);
                if (reason.Length > 0)
                {
                    return reason;
                }
            }
            else
            {
                var start = (int)json.TokenStartIndex;
                json.Skip();
                if (isId)
                {
                    KeepId(line[start..(int)json.BytesConsumed]);
                }
            }
        }

        // Anything after the object makes the reader throw.
        json.Read();
        return reason;
    }

    string ReadInput(ref Utf8JsonReader json, StagingRun run)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return "\"input\" is not a JSON object.";
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = Text(ref json, ref _key);
            json.Read();
            switch (json.TokenType)
            {
                case JsonTokenType.String:
                    run.Set(key, Text(ref json, ref _value));
                    break;
                case JsonTokenType.Number:
                    run.Set(key, System.Text.Encoding.ASCII.GetString(json.ValueSpan));
                    break;
                case JsonTokenType.Null:
                    run.Set(key.ToString(), null);
                    break;
                default:
                    return $"The value of \"{key}\" is not text.";
            }
        }

        return "";
    }

    void KeepId(ReadOnlySpan<byte> id)
    {
        if (id.Length > _id.Length)
        {
            _id = new byte[id.Length];
        }

        id.CopyTo(_id);
        _idLength = id.Length;
    }

    static ReadOnlySpan<char> Text(ref Utf8JsonReader json, ref char[] room)
    {
        if (json.ValueSpan.Length > room.Length)
        {
            room = new char[json.ValueSpan.Length * 2];
        }

        return room.AsSpan(0, json.CopyString(room));
    }
}
