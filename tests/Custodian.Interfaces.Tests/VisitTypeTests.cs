using Custodian.Encounters;
using Custodian.Hl7v2;
using Custodian.Interfaces.Apply;

namespace Custodian.Interfaces.Tests;

/// <summary>PV1-2, PV1-4, PV1-10, PV1-14 and PV1-18 as the types of WORKFLOWS 1.2.</summary>
public class VisitTypeTests
{
    /// <summary>Patient class, admission type, service, source, patient type; then class and type ("" where nothing tells it apart).</summary>
    public static readonly TheoryData<string, string, string, string, string, string, string> Said = new()
    {
        { "I", "1", "MED", "1", "", "Inpatient", "" }, { "I", "1", "OB", "1", "", "Inpatient", "obstetric" }, { "I", "L", "", "1", "", "Inpatient", "obstetric" }, { "B", "", "", "", "", "Inpatient", "obstetric" },
        { "I", "3", "REHAB", "4", "", "Inpatient", "rehab" }, { "I", "2", "PSY", "1", "", "Inpatient", "psychiatric" }, { "I", "3", "SWING", "D", "", "Inpatient", "snf" }, { "I", "3", "HOSPICE", "F", "", "Inpatient", "hospice" },
        { "I", "", "OPO", "", "", "Inpatient", "organ-donor" }, { "I", "", "", "", "organ-donor", "Inpatient", "organ-donor" }, { "I", "1", "MED", "", "REHAB", "Inpatient", "rehab" },
        { "I", "N", "", "5", "", "Newborn", "" }, { "I", "4", "", "6", "", "Newborn", "" }, { "I", "", "NUR", "", "", "Newborn", "newborn" }, { "I", "3", "MED", "5", "", "Inpatient", "" },
        { "O", "", "", "", "OBS", "Observation", "observation" }, { "OBS", "", "", "", "", "Observation", "" }, { "V", "", "MED", "", "", "Observation", "" },
        { "E", "1", "", "7", "", "Emergency", "" }, { "O", "", "SDS", "", "", "OutpatientSurgery", "outpatient-surgery" }, { "O", "", "MED", "", "SURG", "OutpatientSurgery", "outpatient-surgery" },
        { "O", "", "CAR", "", "", "Clinic", "" }, { "O", "", "", "", "telehealth", "Clinic", "telehealth" }, { "O", "", "HH", "", "", "Clinic", "home-health" }, { "O", "", "REF", "", "", "Clinic", "reference-lab" },
        { "N", "", "LAB", "", "", "Clinic", "reference-lab" }, { "C", "", "", "", "", "Clinic", "reference-lab" }, { "R", "", "PT", "", "", "Recurring", "" }, { "O", "", "SER", "", "", "Recurring", "recurring" },
        { "P", "3", "SUR", "2", "", "PreAdmission", "" }, { "U", "", "", "", "", "", "" }, { "", "", "", "", "", "", "" }, { "O", "", "", "", "inpatient", "Clinic", "" },
    };

    [Theory, MemberData(nameof(Said))]
    public void A_message_says_class_and_type(string letter, string admission, string service, string source, string patientType, string expected, string type)
    {
        var said = VisitTypes.Of(Read(letter, admission, service, source, patientType));

        Assert.Equal((expected, type), (said.Class?.ToString() ?? "", said.Type ?? ""));
        Assert.True(said.Type is null || EncounterType.Find(said.Type)!.Class == said.Class);
    }

    [Fact]
    public void Every_type_can_be_told_by_its_own_code() =>
        Assert.All(EncounterType.All, t => Assert.Equal((t.Class, t.Code), VisitTypes.Of(Read(t.Hl7, "", "", "", t.Code.ToUpperInvariant())) is var s ? (s.Class!.Value, s.Type) : default));

    static Pv1 Read(string letter, string admission, string service, string source, string patientType) =>
        Hl7Parser.Parse(System.Text.Encoding.UTF8.GetBytes($"MSH|^~\\&|A|B|C|D|20260901||ADT^A01|1|P|2.5.1\rPV1|1|{letter}||{admission}||||||{service}||||{source}||||{patientType}\r")).Messages[0].Pv1;
}
