using System.Globalization;

namespace Custodian.Synthetic.Stories;

/// <summary>Draws decimal numbers without floating point, so that they are the same everywhere.</summary>
static class Numbers
{
    /// <summary>A number between two printed ones, printed with as many decimals as asked.</summary>
    public static string Between(Dice dice, string low, string high, int decimals)
    {
        var scale = decimals switch { 0 => 1m, 1 => 10m, _ => 100m };
        var from = (int)(decimal.Parse(low, CultureInfo.InvariantCulture) * scale);
        var through = (int)(decimal.Parse(high, CultureInfo.InvariantCulture) * scale);
        return (dice.Between(from, through) / scale).ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    /// <summary>How many decimals a printed number has.</summary>
    public static int Decimals(string printed)
    {
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : printed.Length - point - 1;
    }
}
