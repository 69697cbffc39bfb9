using Custodian.Kernel;

namespace Custodian.X12.Tests;

/// <summary>Hand-made claims and envelopes; every name and number is invented.</summary>
static class Samples
{
    public static readonly ClaimEnvelope Envelope = new(
        new("GENERAL HOSPITAL", "GENHOSP01", new("PAT ACCOUNTS", "5555550100")),
        new("CLEARING HOUSE", "CLEAR01"),
        new DateTime(2026, 10, 5, 14, 30, 0, DateTimeKind.Unspecified),
        42,
        7,
        "B20261005A");

    public static readonly PostalAddress Street = new("1 MAIN STREET", "SPRINGFIELD", "IL", "627010001");

    public static readonly BillingProvider Hospital = new("GENERAL HOSPITAL", "1234567893", "361234567", Street, "282N00000X", new("BILLING", "5555550101"));

    public static readonly ClaimPractitioner Attending = new(new("CAREY", "ALEX", "B"), "1679576722", "207R00000X");

    /// <summary>An inpatient stay without anything to say against it.</summary>
    public static InstitutionalClaim Inpatient() => new()
    {
        PatientControlNumber = "A1001",
        MedicalRecordNumber = "MRN77",
        TypeOfBill = "0111",
        Provider = Hospital,
        Payer = new("MEDICARE PART A", "00131", "MA"),
        Subscriber = new(new("DOE", "JANE"), "1EG4TE5MK73", Address: Street, BirthDate: new(1951, 3, 14), Sex: "F"),
        StatementFrom = new(2026, 9, 10),
        StatementThrough = new(2026, 9, 15),
        AdmissionDate = new(2026, 9, 10),
        AdmissionTime = new(8, 5),
        AdmissionType = "1",
        PointOfOrigin = "1",
        DischargeTime = new(11, 30),
        PatientStatus = "01",
        TotalCharge = new(1_250_050),
        PrincipalDiagnosis = new("I214", PresentOnAdmission.Yes),
        AdmittingDiagnosis = "R079",
        OtherDiagnoses = [new("E119", PresentOnAdmission.Yes), new("Z7901", PresentOnAdmission.Exempt)],
        Drg = "247",
        PrincipalProcedure = new("027034Z", new(2026, 9, 10)),
        Values = [new("80", 5m), new("A2", 12.34m)],
        Attending = Attending,
        Operating = new(new("STITCH", "RAE"), "1679576722"),
        Lines =
        [
            new("0120", new(1_000_000), 5m) { UnitKind = "DA", LineId = "L1" },
            new("0250", new(250_050), 12m) { LineId = "L2" },
        ],
    };

    /// <summary>An emergency visit that ends at home.</summary>
    public static InstitutionalClaim Outpatient() => Inpatient() with
    {
        PatientControlNumber = "A2002",
        TypeOfBill = "0131",
        StatementFrom = new(2026, 9, 20),
        StatementThrough = new(2026, 9, 20),
        AdmissionDate = null,
        AdmissionTime = null,
        DischargeTime = null,
        PrincipalDiagnosis = new("S93401A"),
        AdmittingDiagnosis = null,
        ReasonsForVisit = ["M25571"],
        OtherDiagnoses = [],
        ExternalCauses = [new("W1830XA")],
        Drg = null,
        PrincipalProcedure = null,
        Operating = null,
        Values = [],
        TotalCharge = new(80_000),
        Lines = [new("0450", new(80_000), 1m) { ProcedureCode = "99283", Modifiers = ["25"], From = new(2026, 9, 20), LineId = "L1" }],
    };

    public static InstitutionalClaimBatch Batch(params InstitutionalClaim[] claims) => new(Envelope, claims);

    public static string Text(params InstitutionalClaim[] claims) => System.Text.Encoding.ASCII.GetString(Claim837I.Write(Batch(claims)));

    public static Money Total(IEnumerable<ServiceLine> lines) => lines.Aggregate(Money.Zero, (sum, line) => sum + line.Charge);
}
