using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>
/// A date or time (data types DT, DTM, TS): <c>YYYY[MM[DD[HH[MM[SS[.S]]]]]][+/-ZZZZ]</c>. Keeps the precision and the offset that were sent.
/// </summary>
/// <param name="Date">The day, or the month or year where no more was sent.</param>
/// <param name="TimeOfDay">Zero where no time was sent: see <paramref name="Precision"/>.</param>
/// <param name="Offset">From UTC; null where the sender's own zone applies.</param>
/// <param name="HasMore">Characters after the part that could be read were left out.</param>
public readonly record struct Hl7Time(PartialDate Date, TimeOnly TimeOfDay, Hl7TimePrecision Precision, TimeSpan? Offset, bool HasMore)
{
    public bool HasTime => Precision >= Hl7TimePrecision.Hour;

    /// <summary>Date and time as written on the sender's clock; null unless the whole day is known.</summary>
    public DateTime? Local => Date.Complete is { } day ? day.ToDateTime(TimeOfDay) : null;

    /// <summary>Reads the first leaf of a part; null when not valued, all zeros, or not a date.</summary>
    public static Hl7Time? Read(Hl7Part part) => TryParse(part.Component(1).Subcomponent(1).Raw, out var time) ? time : null;

    /// <summary>Reads as much as makes sense from the front. False when not even a year does: empty, <c>00000000</c>, words.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Hl7Time time) => new Hl7TimeReader(text.Trim((byte)' ')).TryRead(out time);

    /// <summary>The instant, by the offset sent or else the sender's zone; null unless the whole day is known.</summary>
    public DateTimeOffset? Instant(TimeZoneInfo senderZone)
    {
        ArgumentNullException.ThrowIfNull(senderZone);
        if (Local is not { } local)
        {
            return null;
        }

        // Asked this way the zone answers for hours that daylight saving skips or repeats too, instead of throwing.
        return new(local, Offset ?? senderZone.GetUtcOffset(local));
    }
}
