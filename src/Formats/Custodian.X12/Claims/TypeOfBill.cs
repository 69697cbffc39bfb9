namespace Custodian.X12;

/// <summary>What the digits of FL 4 mean for what a claim must hold.</summary>
static class TypeOfBill
{
    public static bool IsWellFormed(string type) => type is ['0', _, _, _] && type.All(char.IsAsciiLetterOrDigit) && type.AsSpan(1, 2).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Digits 2 and 3: facility and care.</summary>
    public static string Facility(string type) => type.Length == 4 ? type[1..3] : "";

    public static char Frequency(string type) => type.Length == 4 ? type[3] : ' ';

    /// <summary>Stays with Part A room and board: hospital, swing bed, skilled nursing, religious, intermediate care.</summary>
    public static bool IsInpatient(string type) => Facility(type) is "11" or "18" or "21" or "41" or "65" or "66" or "86";

    /// <summary>Acute inpatient hospital bills carry present-on-admission indicators.</summary>
    public static bool ReportsPoa(string type) => Facility(type) is "11";

    /// <summary>Hospital outpatient and emergency bills.</summary>
    public static bool IsHospitalOutpatient(string type) => Facility(type) is "13" or "85";

    /// <summary>The bill that ends the stay: admit through discharge, or last interim.</summary>
    public static bool EndsStay(string type) => Frequency(type) is '1' or '4';
}
