using Custodian.Naaccr.Dictionaries;
using Custodian.Naaccr.Reading;

namespace Custodian.Naaccr.Conversion;

/// <summary>Version 25 turned the pathology collection dates from <c>date</c> (YYYYMMDD) into <c>dateTime</c> (YYYY-MM-DD…).</summary>
static class DateConversion
{
    /// <summary>With hyphens; any other text stays as it is.</summary>
    public static ReadOnlySpan<byte> ToDateTime(ReadOnlySpan<byte> date)
    {
        if (!ValueChecks.FitsType(NaaccrDataType.Date, date) || date.Length == 4)
        {
            return date;
        }

        byte[] year = [.. date[..4], (byte)'-', .. date[4..6]];
        return date.Length == 6 ? year : (byte[])[.. year, (byte)'-', .. date[6..]];
    }

    /// <summary>The day without hyphens and without its time; any other text stays as it is.</summary>
    public static ReadOnlySpan<byte> ToDate(ReadOnlySpan<byte> dateTime)
    {
        if (!IsoDateTime.IsNaaccrDateTime(dateTime))
        {
            return dateTime;
        }

        var month = dateTime.Length >= 7 && dateTime[4] == '-' ? dateTime.Slice(5, 2) : default;
        var day = !month.IsEmpty && dateTime.Length >= 10 && dateTime[7] == '-' ? dateTime.Slice(8, 2) : default;
        return (byte[])[.. dateTime[..4], .. month, .. day];
    }
}
