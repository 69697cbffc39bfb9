using System.Text;
using Custodian.Kernel;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Reading;

/// <summary>Values against their definitions (naaccr_dictionary_1.8.xsd, <c>datatypeType</c>). At most one finding a value: the first that applies.</summary>
static class ValueChecks
{
    const string NotInCalendar = "NAA-0206";

    /// <summary>The code of what is wrong with a value, or null.</summary>
    public static string? Check(NaaccrItem item, ReadOnlySpan<byte> value)
    {
        var length = TextReading.CharacterCount(value);
        return length > item.Length && !item.AllowsUnlimitedText ? "NAA-0104"
            : item.Trimmed && value[0] == ' ' ? "NAA-0107"
            : item.Trimmed && value[^1] == ' ' ? "NAA-0108"
            : item.FillsLength && length != item.Length ? "NAA-0105"
            : !FitsType(item.DataType, value) ? "NAA-0106"
            : item.Pattern is { } pattern && !pattern.IsMatch(Encoding.UTF8.GetString(value)) ? "NAA-0109"
            : item.DataType == NaaccrDataType.Date && !IsInCalendar(value) ? NotInCalendar
            : null;
    }

    /// <summary>A warning where the data type lets the value pass.</summary>
    public static Severity SeverityOf(string code) => code == NotInCalendar ? Severity.Warning : Severity.Error;

    public static string Explain(string code, NaaccrItem item) => code switch
    {
        "NAA-0104" => $"The value is longer than {item.Length} characters. Shorten it.",
        "NAA-0105" => $"The value is shorter than {item.Length} characters, which this type fills. Complete it.",
        "NAA-0106" => $"The value is not of type {Word(item.DataType)}. Correct it.",
        "NAA-0107" => "The value begins with a space. Remove it.",
        NotInCalendar => "The month does not have this day. Correct the date, or leave its day out.",
        "NAA-0108" => "The value ends with a space. Remove it.",
        _ => "The value does not fit the pattern of the user dictionary. Correct it.",
    };

    public static bool FitsType(NaaccrDataType type, ReadOnlySpan<byte> value) => type switch
    {
        NaaccrDataType.Digits => !value.ContainsAnyExceptInRange((byte)'0', (byte)'9'),
        NaaccrDataType.Alpha => !value.ContainsAnyExceptInRange((byte)'A', (byte)'Z'),
        NaaccrDataType.Mixed => IsMixed(value),
        NaaccrDataType.Numeric => IsNumeric(value),
        NaaccrDataType.Date => IsDate(value),
        NaaccrDataType.DateTime => IsoDateTime.IsNaaccrDateTime(value),
        _ => true,
    };

    static string Word(NaaccrDataType type) => type == NaaccrDataType.DateTime ? "dateTime" : type.ToString().ToLowerInvariant();

    static bool IsMixed(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
        {
            if (CharacterClasses.Of[b] == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>^\d+(\.\d+)?$</c>.</summary>
    static bool IsNumeric(ReadOnlySpan<byte> value)
    {
        var point = value.IndexOf((byte)'.');
        return point < 0
            ? !value.IsEmpty && FitsType(NaaccrDataType.Digits, value)
            : point > 0 && point < value.Length - 1 && FitsType(NaaccrDataType.Digits, value[..point]) && FitsType(NaaccrDataType.Digits, value[(point + 1)..]);
    }

    /// <summary><c>^(18|19|20)\d\d((0[1-9]|1[012])(0[1-9]|[12]\d|3[01])?)?$</c>: the day is not checked against the month.</summary>
    static bool IsDate(ReadOnlySpan<byte> value) =>
        value.Length is 4 or 6 or 8 && FitsType(NaaccrDataType.Digits, value)
        && ((value[0] == '1' && value[1] is (byte)'8' or (byte)'9') || (value[0] == '2' && value[1] == '0'))
        && (value.Length < 6 || Two(value[4..]) is >= 1 and <= 12)
        && (value.Length < 8 || Two(value[6..]) is >= 1 and <= 31);

    /// <summary>31-Feb and its like, which the pattern of the data type lets pass.</summary>
    static bool IsInCalendar(ReadOnlySpan<byte> date) => date.Length < 8 || Two(date[6..]) <= DateTime.DaysInMonth((Two(date) * 100) + Two(date[2..]), Two(date[4..]));

    static int Two(ReadOnlySpan<byte> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';
}
