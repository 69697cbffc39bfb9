using System.Collections.Frozen;

namespace Custodian.Matching.Standard;

/// <summary>Values that stand for "not known" and so never count as agreement (AHIMA: defaults such as 000-00-0000 and 01/01/1900 hide duplicates).</summary>
static class Dummies
{
    static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "unknown", "unk", "unkn", "unkown", "test", "testing", "testpatient", "none", "null", "na", "nil", "nan", "notknown", "notgiven", "notprovided", "unavailable",
            "refused", "declined", "dummy", "donotuse", "noname", "nofirstname", "nolastname", "nfn", "nln", "nmn", "nmi", "fnu", "lnu", "unidentified", "homeless",
            "noaddress", "nofixedaddress", "nofixedabode", "generaldelivery", "xx", "xxx", "xxxx", "xxxxx", "zzz", "zzzz", "asdf", "qwerty",
        ],
        StringComparer.Ordinal);

    /// <summary>A folded word, without blanks, that names nobody and no place.</summary>
    public static bool IsWord(string squeezed) => Words.Contains(squeezed);

    /// <summary>Digits nobody was given: all the same, or counting up or down from end to end.</summary>
    public static bool IsNumber(string digits)
    {
        if (digits.Length < 4)
        {
            return digits.Length > 0 && digits.Trim('0').Length == 0;
        }

        var step = digits[1] - digits[0];
        for (var i = 1; i < digits.Length; i++)
        {
            var here = digits[i] - digits[i - 1];
            if (here != step && !(Math.Abs(step) == 1 && (here + 10) % 10 == (step + 10) % 10))
            {
                return false;
            }
        }

        return step is 0 or 1 or -1;
    }

    /// <summary>A social security number the Social Security Administration never gives: area 000, 666 or 900 and above, group 00, serial 0000 (20 CFR 422.103 and SSA's randomisation notice of 2011).</summary>
    public static bool IsImpossibleSsn(string digits) =>
        digits.Length == 9
        && (IsNumber(digits) || digits.StartsWith("000", StringComparison.Ordinal) || digits.StartsWith("666", StringComparison.Ordinal) || digits[0] == '9'
            || digits.AsSpan(3, 2).SequenceEqual("00") || digits.EndsWith("0000", StringComparison.Ordinal) || digits is "078051120" or "219099999");
}
