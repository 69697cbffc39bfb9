using System.Buffers.Text;
using System.Text.Json;

namespace Custodian.Grouping;

/// <summary>
/// Reads <c>{"id":…,"grouper_version":…,"claim":{"age","sex","discharge_status","poa_reporting","admit_dx","pdx","sdx","px","los","discharge_date"}}</c>. Members it
/// does not know are skipped; members that are missing keep their default.
/// </summary>
public static class ClaimJsonReader
{
    /// <summary>Reads one line into <paramref name="line"/>, whose former content is lost.</summary>
    /// <param name="reason">What is wrong with the line; empty when it was read.</param>
    /// <returns>False when the text is not such a line; what was read before the fault stays in <paramref name="line"/>.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, ClaimLine line, out string reason)
    {
        line.Clear();
        var reader = new Utf8JsonReader(utf8);
        var found = false;
        try
        {
            Expect(ref reader, JsonTokenType.StartObject);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                ReadMember(ref reader, line, ref found);
            }

            // Reading on finds text after the object, and an object that was cut off.
            reader.Read();
            reason = found ? "" : "the line has no member \"claim\"";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            found = false;
            reason = $"byte {reader.TokenStartIndex}: {e.Message}";
        }

        return found;
    }

    static void ReadMember(ref Utf8JsonReader reader, ClaimLine line, ref bool found)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            reader.Read();
            line.IdText = reader.TokenType == JsonTokenType.Number ? CopyNumber(ref reader, line) : Copy(ref reader, line);
        }
        else if (reader.ValueTextEquals("grouper_version"u8))
        {
            reader.Read();
            line.VersionText = reader.TokenType == JsonTokenType.Number ? CopyNumber(ref reader, line) : Copy(ref reader, line);
        }
        else if (reader.ValueTextEquals("claim"u8))
        {
            Expect(ref reader, JsonTokenType.StartObject);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                ReadClaimMember(ref reader, line);
            }

            found = true;
        }
        else
        {
            reader.Skip();
        }
    }

    static void ReadClaimMember(ref Utf8JsonReader reader, ClaimLine line)
    {
        if (reader.ValueTextEquals("pdx"u8))
        {
            reader.Read();
            (line.PdxText, var poa) = Diagnosis(ref reader, line);
            line.Principal = new(IcdCode.From(line.PrincipalText), poa);
        }
        else if (reader.ValueTextEquals("sdx"u8))
        {
            for (var goesOn = OpensList(ref reader); goesOn && reader.Read() && reader.TokenType != JsonTokenType.EndArray;)
            {
                var (text, poa) = Diagnosis(ref reader, line);
                line.AddSecondary(text, poa);
            }
        }
        else if (reader.ValueTextEquals("px"u8))
        {
            for (var goesOn = OpensList(ref reader); goesOn && reader.Read() && reader.TokenType != JsonTokenType.EndArray;)
            {
                line.AddProcedure(Copy(ref reader, line));
            }
        }
        else
        {
            ReadPlainMember(ref reader, line);
        }
    }

    static void ReadPlainMember(ref Utf8JsonReader reader, ClaimLine line)
    {
        if (reader.ValueTextEquals("age"u8))
        {
            line.AgeYears = Number(ref reader, -1);
        }
        else if (reader.ValueTextEquals("sex"u8))
        {
            line.Sex = FirstCharacter(ref reader, 'U');
        }
        else if (reader.ValueTextEquals("discharge_status"u8))
        {
            line.DischargeStatus = Number(ref reader, DrgClaim.UnknownStatus);
        }
        else if (reader.ValueTextEquals("los"u8))
        {
            line.LengthOfStay = Number(ref reader, -1);
        }
        else if (reader.ValueTextEquals("poa_reporting"u8))
        {
            reader.Read();
            line.Poa = reader.TokenType != JsonTokenType.String || reader.ValueTextEquals("NON_EXEMPT"u8) ? PoaReporting.NonExempt
                : reader.ValueTextEquals("EXEMPT"u8) ? PoaReporting.Exempt
                : PoaReporting.Unknown;
        }
        else if (reader.ValueTextEquals("admit_dx"u8))
        {
            reader.Read();
            line.AdmitText = Copy(ref reader, line);
        }
        else if (reader.ValueTextEquals("discharge_date"u8))
        {
            reader.Read();
            line.DischargeDate = Day(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    /// <summary>A diagnosis is an object with code and poa, or the bare code.</summary>
    static (ClaimText Text, PresentOnAdmission Poa) Diagnosis(ref Utf8JsonReader reader, ClaimLine line)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return (Copy(ref reader, line), PresentOnAdmission.Blank);
        }

        ClaimText text = default;
        var poa = PresentOnAdmission.Blank;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("code"u8))
            {
                reader.Read();
                text = Copy(ref reader, line);
            }
            else if (reader.ValueTextEquals("poa"u8))
            {
                poa = Poa(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return (text, poa);
    }

    static PresentOnAdmission Poa(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.String || reader.ValueSpan.IsEmpty ? PresentOnAdmission.Blank
            : reader.ValueSpan.Length == 1 ? PoaIndicators.FromCharacter((char)reader.ValueSpan[0])
            : PresentOnAdmission.NotRecognised;
    }

    static int Number(ref Utf8JsonReader reader, int otherwise)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Number ? reader.TryGetInt32(out var number) ? number : otherwise
            : reader.TokenType == JsonTokenType.String && Utf8Parser.TryParse(reader.ValueSpan, out int written, out var used) && used == reader.ValueSpan.Length ? written
            : otherwise;
    }

    static char FirstCharacter(ref Utf8JsonReader reader, char otherwise)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length == 1 ? (char)reader.ValueSpan[0] : otherwise;
    }

    static DateOnly? Day(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && TryDay(reader.ValueSpan, out var day) ? day : null;

    /// <summary>yyyy-mm-dd.</summary>
    static bool TryDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10
            || !Utf8Parser.TryParse(text[..4], out int year, out var y) || y != 4
            || !Utf8Parser.TryParse(text[5..7], out int month, out var m) || m != 2
            || !Utf8Parser.TryParse(text[8..], out int number, out var d) || d != 2
            || year is < 1 or > 9999 || month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new(year, month, number);
        return true;
    }

    /// <summary>Copies a string; null and other values give an empty text.</summary>
    static ClaimText Copy(ref Utf8JsonReader reader, ClaimLine line)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return line.Keep(reader.CopyString(line.Room(reader.ValueSpan.Length)));
        }

        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            reader.Skip();
        }

        return default;
    }

    static ClaimText CopyNumber(ref Utf8JsonReader reader, ClaimLine line)
    {
        reader.ValueSpan.CopyTo(line.Room(reader.ValueSpan.Length));
        return line.Keep(reader.ValueSpan.Length);
    }

    /// <summary>False for null, which stands for an empty list.</summary>
    static bool OpensList(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartArray => true,
            JsonTokenType.Null => false,
            _ => throw new JsonException($"expected a list, found {reader.TokenType}"),
        };
    }

    static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new JsonException($"expected {type}, found {reader.TokenType}");
        }
    }
}
