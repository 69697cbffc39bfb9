using System.Globalization;

namespace Custodian.Synthetic.Hl7;

/// <summary>The segments that several messages share. Field numbers are those of HL7 v2.5.1, chapters 2, 3, 6 and 9.</summary>
static class Segments
{
    public static Segment Header(SyntheticFacility sender, string type, string structure, string controlId, DateTimeOffset at)
    {
        var parts = type.Split('^');
        // MSH-1 is the separator itself, so the fields of MSH stand one place further left than their number.
        return new Segment("MSH")
            .Raw(1, "^~\\&").Set(2, sender.SendingApplication).Set(3, sender.Code).Set(4, "CUSTODIAN").Set(5, "HIM")
            .Set(6, at).Set(8, parts[0], parts[1], structure).Set(9, controlId).Raw(10, "P").Raw(11, "2.5.1").Raw(17, "UNICODE UTF-8");
    }

    public static Segment Event(string type, DateTimeOffset at) => new Segment("EVN").Set(1, type.Split('^')[1]).Set(2, at);

    public static Segment Patient(SyntheticPatient patient, SyntheticFacility sender, string account)
    {
        var identifiers = Identifier(patient.MrnAt(sender) ?? patient.Mrn, sender);
        var names = new List<string> { Name(patient.Name, "L") };
        names.AddRange(patient.Aliases.Select(a => Name(a, "A")));
        if (patient.Preferred.Length > 0)
        {
            names.Add(Segment.Components("", patient.Preferred, "", "", "", "", "N"));
        }

        return new Segment("PID")
            .Set(1, "1").Raw(3, identifiers).Raw(5, string.Join('~', names)).Raw(7, patient.Born.ToDigits()).Set(8, patient.Sex)
            .Set(11, patient.Address.Street, "", patient.Address.City, patient.Address.State, patient.Address.Zip, "USA", "H")
            .Raw(13, Phone(patient.Phone)).Set(15, patient.Language).Set(16, patient.MaritalStatus)
            .Set(18, account, "", "", sender.Code, "AN").Set(19, patient.Ssn)
            .Raw(21, patient.Role == SyntheticRole.Newborn ? Identifier(patient.RelatedMrn, sender) : "")
            .Set(24, patient.BirthOrder > 0 ? "Y" : "").Set(25, patient.BirthOrder > 0 ? Number(patient.BirthOrder) : "");
    }

    /// <summary>PD1-12 Y asks to protect the patient's data: the address is confidential.</summary>
    public static Segment Protection(SyntheticPatient patient) => new Segment("PD1").Set(12, patient.ConfidentialAddress ? "Y" : "N");

    public static Segment Visit(SyntheticPatient patient, SyntheticEncounter visit, SyntheticLocation place, bool left) =>
        new Segment("PV1")
            .Set(1, "1").Set(2, Class(visit.Class)).Set(3, place.Unit, place.Room, place.Bed, visit.Facility.Code).Set(4, visit.AdmitType)
            .Raw(7, Physician(visit.Attending)).Set(10, visit.Service).Set(14, visit.AdmitSource).Set(16, patient.Vip ? "VIP" : "")
            .Raw(17, Physician(visit.Admitting)).Set(19, visit.VisitNumber, "", "", visit.Facility.Code, "VN")
            .Set(20, patient.Coverage.Payer.FinancialClass).Set(36, left ? visit.Disposition : "").Set(39, visit.Facility.Code)
            .Set(44, visit.Admitted).Set(45, left ? visit.Discharged : null);

    public static Segment Reason(SyntheticEncounter visit) => new Segment("PV2").Set(3, "", visit.Reason);

    /// <summary>The admitting diagnosis: what the admitting physician expects is what the story turns out to be.</summary>
    public static Segment Admitting(SyntheticEncounter visit) => new Segment("DG1").Set(1, "1").Set(3, visit.Diagnoses[0].Code, visit.Reason, "I10C").Set(6, "A");

    public static Segment Insurance(SyntheticCoverage coverage) => new Segment("IN1")
        .Set(1, "1").Set(2, coverage.Payer.FinancialClass).Set(3, coverage.Payer.Id).Set(4, coverage.Payer.Name).Set(8, coverage.Group)
        .Set(15, coverage.Payer.FilingIndicator).Raw(16, Name(coverage.Subscriber, "L")).Set(17, coverage.Relationship).Set(36, coverage.MemberId);

    public static string Identifier(string mrn, SyntheticFacility facility) => Segment.Components(mrn, "", "", facility.MrnAuthority, "MR");

    public static string Physician(SyntheticPhysician? physician) => physician is null
        ? ""
        : Segment.Components(physician.Npi, physician.Family, physician.Given, "", "", "", physician.Degree, "", "NPI", "L", "", "", "NPI");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Name(SyntheticName name, string kind) => Segment.Components(name.Family, name.Given, name.Middle, name.Suffix, "", "", kind);

    static string Phone(string phone) => phone.Length == 0 ? "" : Segment.Components(phone, "PRN", "PH");

    static string Class(EncounterClass kind) => kind switch
    {
        EncounterClass.Inpatient => "I",
        EncounterClass.Emergency => "E",
        _ => "O",
    };
}
