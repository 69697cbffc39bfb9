using Custodian.Oncology.Derive;

namespace Custodian.Oncology.Recodes;

/// <summary>The main groups of the childhood classification, with thyroid, melanoma and skin carcinomas apart from group XI.</summary>
static class IcccMajorCategory
{
    public static string Of(string iccc) => Fields.Number(iccc) switch
    {
        >= 11 and <= 15 => "01",
        >= 21 and <= 25 => "02",
        >= 31 and <= 36 => "03",
        41 or 42 => "04",
        50 => "05",
        >= 61 and <= 63 => "06",
        >= 71 and <= 73 => "07",
        >= 81 and <= 85 => "08",
        >= 91 and <= 95 => "09",
        >= 101 and <= 105 => "10",
        112 => "11",
        114 => "12",
        115 => "13",
        111 or 113 or 116 => "14",
        121 or 122 => "15",
        _ => "99",
    };
}
