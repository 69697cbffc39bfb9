using Custodian.Kernel;

namespace Custodian.Hl7v2;

ref struct Hl7TimeReader(ReadOnlySpan<byte> text)
{
    static readonly TimeSpan WidestOffset = TimeSpan.FromHours(14);

    readonly ReadOnlySpan<byte> _text = text;
    int _at;
    int _hour;
    int _minute;
    int _second;
    long _ticks;

    public bool TryRead(out Hl7Time time)
    {
        time = default;
        if (!TryDate(out var date, out var precision))
        {
            return false;
        }

        if (precision == Hl7TimePrecision.Day)
        {
            precision = TimeOfDay();
        }

        var offset = Offset();
        var clock = new TimeOnly(new TimeSpan(_hour, _minute, _second).Ticks + _ticks);
        time = new(date, clock, precision, offset, _at < _text.Length);
        return true;
    }

    /// <summary>Drops pairs from the end until the rest is in the calendar: 20261300 still says 2026.</summary>
    bool TryDate(out PartialDate date, out Hl7TimePrecision precision)
    {
        Span<char> digits = stackalloc char[8];
        var count = 0;
        while (count < 8 && count < _text.Length && char.IsAsciiDigit((char)_text[count]))
        {
            digits[count] = (char)_text[count];
            count++;
        }

        for (count -= count % 2; count >= 4; count -= 2)
        {
            if (PartialDate.TryParse(digits[..count], out date))
            {
                _at = count;
                precision = (Hl7TimePrecision)((count / 2) - 2);
                return true;
            }
        }

        (date, precision) = (default, default);
        return false;
    }

    Hl7TimePrecision TimeOfDay()
    {
        if (!TryPair(24, out _hour))
        {
            return Hl7TimePrecision.Day;
        }

        if (!TryPair(60, out _minute))
        {
            return Hl7TimePrecision.Hour;
        }

        if (!TryPair(60, out _second))
        {
            return Hl7TimePrecision.Minute;
        }

        return Fraction() ? Hl7TimePrecision.Fraction : Hl7TimePrecision.Second;
    }

    bool TryPair(int below, out int value)
    {
        value = 0;
        if (_at + 2 > _text.Length || !char.IsAsciiDigit((char)_text[_at]) || !char.IsAsciiDigit((char)_text[_at + 1]))
        {
            return false;
        }

        var read = ((_text[_at] - '0') * 10) + _text[_at + 1] - '0';
        if (read >= below)
        {
            return false;
        }

        value = read;
        _at += 2;
        return true;
    }

    bool Fraction()
    {
        if (_at + 1 >= _text.Length || _text[_at] != '.' || !char.IsAsciiDigit((char)_text[_at + 1]))
        {
            return false;
        }

        _at++;
        for (var unit = TimeSpan.TicksPerSecond / 10; _at < _text.Length && char.IsAsciiDigit((char)_text[_at]); _at++, unit /= 10)
        {
            _ticks += (_text[_at] - '0') * unit;
        }

        return true;
    }

    TimeSpan? Offset()
    {
        var start = _at;
        if (start >= _text.Length || _text[start] is not ((byte)'+' or (byte)'-'))
        {
            return null;
        }

        _at++;
        if (TryPair(15, out var hours) && TryPair(60, out var minutes) && new TimeSpan(hours, minutes, 0) is var span && span <= WidestOffset)
        {
            return _text[start] == '-' ? -span : span;
        }

        _at = start;
        return null;
    }
}
