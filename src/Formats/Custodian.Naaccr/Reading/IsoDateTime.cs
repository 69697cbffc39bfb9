namespace Custodian.Naaccr.Reading;

/// <summary>The two shapes of ISO 8601 that NAACCR XML uses.</summary>
static class IsoDateTime
{
    /// <summary>The dictionary type <c>dateTime</c>: a year, with month, day, time to the second and zone as far as known.</summary>
    public static bool IsNaaccrDateTime(ReadOnlySpan<byte> value)
    {
        var at = 4;
        if (!Year(value))
        {
            return false;
        }

        if (Part(value, at, '-', 1, 12))
        {
            at += 3;
            if (Part(value, at, '-', 1, 31))
            {
                at += 3;
                at = TimeEnd(value, at) is var end and > 0 ? end : at;
            }
        }

        return Zone(value[at..], alone: true);
    }

    /// <summary><c>xsd:dateTime</c> of <c>timeGenerated</c>: date and time with optional fraction and zone.</summary>
    public static bool IsXsdDateTime(ReadOnlySpan<byte> value)
    {
        if (!Year(value) || !Part(value, 4, '-', 1, 12) || !Part(value, 7, '-', 1, 31) || TimeEnd(value, 10) is not (> 0 and var at))
        {
            return false;
        }

        if (at < value.Length && value[at] == '.')
        {
            var digits = value[(at + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            var count = digits < 0 ? value.Length - at - 1 : digits;
            if (count == 0)
            {
                return false;
            }

            at += count + 1;
        }

        return Zone(value[at..], alone: false);
    }

    static bool Year(ReadOnlySpan<byte> value) =>
        value.Length >= 4 && !value[..4].ContainsAnyExceptInRange((byte)'0', (byte)'9') && !value[..4].SequenceEqual("0000"u8);

    static int TimeEnd(ReadOnlySpan<byte> value, int at) =>
        Part(value, at, 'T', 0, 23) && Part(value, at + 3, ':', 0, 59) && Part(value, at + 6, ':', 0, 60) ? at + 9 : 0;

    /// <param name="alone">True where a sign may stand without hours.</param>
    static bool Zone(ReadOnlySpan<byte> zone, bool alone) =>
        zone.IsEmpty || zone.SequenceEqual("Z"u8)
        || (zone[0] is (byte)'+' or (byte)'-'
            && ((alone && zone.Length == 1) || (zone.Length == 6 && Part(zone, 0, (char)zone[0], 0, 14) && Part(zone, 3, ':', 0, 59))));

    static bool Part(ReadOnlySpan<byte> value, int at, char mark, int least, int most) =>
        value.Length >= at + 3 && value[at] == mark && value[at + 1] is >= (byte)'0' and <= (byte)'9' && value[at + 2] is >= (byte)'0' and <= (byte)'9'
        && ((value[at + 1] - '0') * 10) + value[at + 2] - '0' is var number && number >= least && number <= most;
}
