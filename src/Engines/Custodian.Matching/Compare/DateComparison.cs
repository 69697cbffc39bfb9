using Custodian.Matching.Standard;

namespace Custodian.Matching.Compare;

/// <summary>How far two birth dates agree.</summary>
static class DateComparison
{
    public static Level Compare(BirthDay a, BirthDay b)
    {
        if (!a.IsStated || !b.IsStated)
        {
            return Level.Missing;
        }

        return a.IsComplete && b.IsComplete ? Complete(a, b) : Known(a, b);
    }

    /// <summary>A partial date agrees by another name when everything it states does.</summary>
    static Level Known(BirthDay a, BirthDay b) =>
        a.Year == b.Year && (a.Month == 0 || b.Month == 0 || a.Month == b.Month) ? Level.Alias : Level.Differ;

    static Level Complete(BirthDay a, BirthDay b)
    {
        if (a.Digits == b.Digits)
        {
            return Level.Exact;
        }

        if (a.Year == b.Year && a.Month == b.Day && a.Day == b.Month)
        {
            return Level.Special;
        }

        var parts = (a.Year == b.Year ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Day == b.Day ? 1 : 0);
        return IsSlip(a.Digits, b.Digits) ? Level.Typo : parts == 2 ? Level.Partial : AreNear(a, b) ? Level.Close : Level.Differ;
    }

    /// <summary>About a month apart: a wrong month and day together, as a guess from an age makes.</summary>
    static bool AreNear(BirthDay a, BirthDay b) => Math.Abs(Days(a) - Days(b)) <= 32;

    static int Days(BirthDay date) => (date.Year * 366) + (date.Month * 31) + date.Day;

    /// <summary>One digit is different, or two neighbours are swapped.</summary>
    static bool IsSlip(int a, int b)
    {
        var different = 0;
        var (firstA, firstB, at) = (0, 0, -2);
        for (var i = 0; i < 8; i++, a /= 10, b /= 10)
        {
            var (x, y) = (a % 10, b % 10);
            if (x == y)
            {
                continue;
            }

            if (++different > 2 || (different == 2 && (at != i - 1 || x != firstB || y != firstA)))
            {
                return false;
            }

            (firstA, firstB, at) = (x, y, i);
        }

        return different > 0;
    }
}
