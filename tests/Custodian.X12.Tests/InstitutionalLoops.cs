using static Custodian.X12.Tests.LoopRule;

namespace Custodian.X12.Tests;

/// <summary>
/// The loops of 005010X223A2 as the open pyx12 map lists them (sections 2 and 3 of the facts sheet): order, repeats and qualifiers. Written
/// apart from the library so that the library's output can be checked against it.
/// </summary>
static class InstitutionalLoops
{
    static readonly SegmentRule[] Address = [Any(1, "N3"), Any(1, "N4")];
    static readonly SegmentRule[] Person = [.. Address, Any(1, "DMG", 1, "D8")];

    static readonly LoopRule Adjudication = Loop("2430", 15, [One("SVD"), Any(5, "CAS", 1, "CO", "PR", "OA", "PI"), One("DTP", 1, "573"), Any(1, "AMT", 1, "EAF")]);

    static readonly LoopRule Line = Loop(
        "2400",
        999,
        [One("LX"), One("SV2"), Any(1, "DTP", 1, "472"), Any(1, "REF", 1, "6R")],
        Loop("2410", 1, [One("LIN", 2, "N4"), One("CTP"), Any(1, "REF", 1, "XZ", "VY")]),
        Adjudication);

    static readonly LoopRule Coverage = Loop(
        "2320",
        10,
        [One("SBR"), Any(5, "CAS", 1, "CO", "PR", "OA", "PI"), Any(1, "AMT", 1, "D"), Any(1, "AMT", 1, "EAF"), One("OI")],
        Loop("2330A", 1, [One("NM1", 1, "IL"), .. Address]),
        Loop("2330B", 1, [One("NM1", 1, "PR"), .. Address, Any(1, "DTP", 1, "573"), Any(1, "REF", 1, "F8")]));

    static readonly LoopRule Claim = Loop(
        "2300",
        100,
        [
            One("CLM"), Any(1, "DTP", 1, "096"), One("DTP", 1, "434"), Any(1, "DTP", 1, "435"), Any(1, "CL1"), Any(10, "PWK"),
            Any(1, "AMT", 1, "F3"), Any(5, "REF", 1, "9F", "G1", "F8", "LU", "EA"), Any(1, "NTE", 1, "ADD"),
            Any(1, "HI", 1, "ABK", "BK"), Any(1, "HI", 1, "ABJ", "BJ"), Any(1, "HI", 1, "APR", "PR"), Any(1, "HI", 1, "ABN", "BN"),
            Any(1, "HI", 1, "DR"), Any(2, "HI", 1, "ABF", "BF"), Any(1, "HI", 1, "BBR", "BR"), Any(2, "HI", 1, "BBQ", "BQ"),
            Any(2, "HI", 1, "BI"), Any(2, "HI", 1, "BH"), Any(2, "HI", 1, "BE"), Any(2, "HI", 1, "BG"), Any(2, "HI", 1, "TC"),
        ],
        Loop("2310A", 1, [One("NM1", 1, "71"), Any(1, "PRV", 1, "AT")]),
        Loop("2310B", 1, [One("NM1", 1, "72")]),
        Loop("2310C", 1, [One("NM1", 1, "ZZ")]),
        Loop("2310D", 1, [One("NM1", 1, "82")]),
        Loop("2310E", 1, [One("NM1", 1, "77"), One("N3"), One("N4")]),
        Loop("2310F", 1, [One("NM1", 1, "DN")]),
        Coverage,
        Line);

    static readonly LoopRule Subscriber = Loop(
        "2000B",
        int.MaxValue,
        [One("HL", 3, "22"), One("SBR")],
        Loop("2010BA", 1, [One("NM1", 1, "IL"), .. Person]),
        Loop("2010BB", 1, [One("NM1", 1, "PR"), .. Address, Any(1, "REF", 1, "G2")]),
        Claim,
        Loop("2000C", int.MaxValue, [One("HL", 3, "23"), One("PAT")], Loop("2010CA", 1, [One("NM1", 1, "QC"), .. Person]), Claim));

    public static readonly LoopRule Transaction = Loop(
        "ST",
        int.MaxValue,
        [One("ST", 3, "005010X223A2"), One("BHT", 1, "0019")],
        Loop("1000A", 1, [One("NM1", 1, "41"), One("PER", 1, "IC")]),
        Loop("1000B", 1, [One("NM1", 1, "40")]),
        Loop(
            "2000A",
            int.MaxValue,
            [One("HL", 3, "20"), Any(1, "PRV", 1, "BI")],
            Loop("2010AA", 1, [One("NM1", 1, "85"), One("N3"), One("N4"), One("REF", 1, "EI"), Any(2, "PER", 1, "IC")]),
            Loop("2010AB", 1, [One("NM1", 1, "87"), One("N3"), One("N4")]),
            Subscriber));
}
