using Custodian.X12;

namespace Custodian.Billing.ShowClaim;

/// <summary>What a segment of the 837I says, in our own words.</summary>
static class SegmentWords
{
    public static string Of(X12Segment segment)
    {
        var id = System.Text.Encoding.ASCII.GetString(segment.Id);
        return id switch
        {
            "HI" => Codes(segment.Text(1, 1)),
            "NM1" => Party(segment.Text(1)),
            "DTP" => Date(segment.Text(1)),
            "REF" => Reference(segment.Text(1)),
            "HL" => Level(segment.Text(3)),
            "CLM" => $"Claim {segment.Text(1)}: total charge {segment.Text(2)}, type of bill 0{segment.Text(5, 1)}{segment.Text(5, 3)}",
            "SV2" => $"Revenue code {segment.Text(1)}: charge {segment.Text(3)}, {segment.Text(5)} {(segment.Text(4) == "DA" ? "days" : "units")}",
            "LX" => $"Line {segment.Text(1)}",
            _ => Plain.GetValueOrDefault(id, ""),
        };
    }

    static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["ISA"] = "Envelope of the file: sender, receiver, time, control number",
        ["GS"] = "Group of claims: sender, receiver, control number",
        ["ST"] = "Begin of the claim transaction",
        ["BHT"] = "Batch reference, which the answer repeats",
        ["PER"] = "Whom to call",
        ["PRV"] = "Specialty of the provider",
        ["N3"] = "Street",
        ["N4"] = "City, state, ZIP code",
        ["DMG"] = "Birth date and sex",
        ["SBR"] = "Order of this payer, relationship, group, kind of insurance",
        ["PAT"] = "Relationship of the patient to the insured",
        ["CL1"] = "Type of admission, point of origin, patient status",
        ["AMT"] = "Amount",
        ["NTE"] = "Note to the payer",
        ["PWK"] = "Attachment",
        ["OI"] = "Assignment and release for the other payer",
        ["CAS"] = "Adjustment by the other payer",
        ["SE"] = "End of the transaction, with its number of segments",
        ["GE"] = "End of the group",
        ["IEA"] = "End of the file",
    };

    static string Codes(string qualifier) => qualifier switch
    {
        "ABK" or "BK" => "Principal diagnosis, with present on admission at the end",
        "ABJ" or "BJ" => "Admitting diagnosis",
        "APR" or "PR" => "Patient's reason for visit",
        "ABN" or "BN" => "External causes, with present on admission",
        "ABF" or "BF" => "Other diagnoses, each with present on admission",
        "DR" => "DRG",
        "BBR" or "BR" => "Principal procedure with its date",
        "BBQ" or "BQ" => "Other procedures with their dates",
        "BI" => "Occurrence spans",
        "BH" => "Occurrences",
        "BE" => "Value codes with amounts",
        "BG" => "Condition codes",
        _ => "Codes",
    };

    static string Party(string qualifier) => qualifier switch
    {
        "41" => "Submitter",
        "40" => "Receiver",
        "85" => "Billing provider with NPI",
        "87" => "Pay-to address",
        "IL" => "Insured with member id",
        "PR" => "Payer with its id",
        "QC" => "Patient",
        "71" => "Attending physician",
        "72" => "Operating physician",
        "ZZ" => "Other operating physician",
        "82" => "Rendering physician",
        "DN" => "Referring physician",
        "77" => "Place of service",
        _ => "Party",
    };

    static string Date(string qualifier) => qualifier switch
    {
        "096" => "Discharge hour",
        "434" => "Statement from and through",
        "435" => "Admission date and hour",
        "472" => "Service date",
        "573" => "Date of the other payer's decision",
        _ => "Date",
    };

    static string Reference(string qualifier) => qualifier switch
    {
        "EA" => "Medical record number",
        "EI" => "Federal tax id",
        "F8" => "Payer's number of the claim that this one replaces or voids",
        "G1" => "Prior authorization",
        "9F" => "Referral",
        "6R" => "Our number of the line",
        "G2" => "Provider's number at this payer",
        _ => "Reference",
    };

    static string Level(string code) => code switch
    {
        "20" => "Here begins the billing provider",
        "22" => "Here begins the insured",
        "23" => "Here begins the patient",
        _ => "Level",
    };
}
