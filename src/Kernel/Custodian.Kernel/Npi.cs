namespace Custodian.Kernel;

/// <summary>National Provider Identifier: ten digits, the last a Luhn check over <c>80840</c> and the first nine (45 CFR 162.406).</summary>
public readonly record struct Npi
{
    Npi(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, out Npi npi)
    {
        npi = default;
        if (text is not { Length: 10 } || text[0] is not ('1' or '2') || !text.All(char.IsAsciiDigit) || CheckDigit(text.AsSpan(0, 9)) != text[9])
        {
            return false;
        }

        npi = new Npi(text);
        return true;
    }

    /// <summary>The check digit of nine digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> nine)
    {
        // 24 is what the constant prefix 80840 adds to the sum.
        var sum = 24;
        for (var i = 0; i < 9; i++)
        {
            var d = nine[8 - i] - '0';
            sum += i % 2 == 0 ? (d * 2 / 10) + (d * 2 % 10) : d;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    public override string ToString() => Value;
}
