using System.Globalization;

namespace Custodian.Kernel;

/// <summary>An amount in United States cents.</summary>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public static readonly Money Zero;

    public static Money operator +(Money a, Money b) => new(checked(a.Cents + b.Cents));

    public static Money operator -(Money a, Money b) => new(checked(a.Cents - b.Cents));

    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;

    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;

    public static bool operator <=(Money a, Money b) => a.Cents <= b.Cents;

    public static bool operator >=(Money a, Money b) => a.Cents >= b.Cents;

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>Rounds half away from zero, as CMS pricing does unless a rule says otherwise.</summary>
    public static Money FromDollars(decimal dollars) => new((long)decimal.Round(dollars * 100m, 0, MidpointRounding.AwayFromZero));

    public decimal Dollars => Cents / 100m;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary><c>$14,397.81</c>, minus sign in front.</summary>
    public override string ToString() =>
        (Cents < 0 ? "-$" : "$") + decimal.Abs(Dollars).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
