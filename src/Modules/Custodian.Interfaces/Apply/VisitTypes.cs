using Custodian.Encounters;
using Custodian.Hl7v2;

namespace Custodian.Interfaces.Apply;

/// <summary>
/// PV1 in the words of <see cref="EncounterType"/>: the patient class (PV1-2, HL7 table 0004), the service (PV1-10, table 0069), the type of
/// admission (PV1-4, table 0007) and the patient type (PV1-18, the sender's own). Where the patient came from (PV1-14) is kept and decides nothing.
/// Tables 0018 and 0069 are the hospital's; the codes here are those in common use, and our own type codes in PV1-18 are taken before all others.
/// </summary>
static class VisitTypes
{
    /// <param name="Class">Null when the message does not say.</param>
    /// <param name="Type">Null when nothing tells the types of the class apart: what is known of the visit stays.</param>
    public readonly record struct Said(EncounterClass? Class, string? Type);

    /// <summary>Service or patient type, by the letter of the class it can stand beside: I inpatient, O outpatient.</summary>
    static readonly Dictionary<(char Class, string Word), string> Words = Read(
        ('I', "obstetric", "OB OBG OBGYN LD L&D MAT MATERNITY LDR"), ('I', "rehab", "REH REHAB PMR IRF PM&R"), ('I', "psychiatric", "PSY PSYCH BH PSYCHIATRY IPF"),
        ('I', "snf", "SNF SWING SWB TCU ECF"), ('I', "hospice", "HSP HOSPICE"), ('I', "organ-donor", "DON DONOR ORGAN OPO"), ('I', "newborn", "NB NUR NURS NURSERY"),
        ('O', "observation", "OBS OBSERVATION V"), ('O', "outpatient-surgery", "SDS SURG OS ASC AMBSURG DSU DAYSURG"), ('O', "telehealth", "TELEHEALTH VIRT VIRTUAL VV"),
        ('O', "home-health", "HH HHA HOMEHEALTH"), ('O', "reference-lab", "REF REFLAB LABREF OUTREACH NONPAT"), ('O', "recurring", "SER SERIES RECUR REC"), ('O', "emergency", "ED ER EMR"), ('O', "hospice", "HSP HOSPICE"));

    public static Said Of(Pv1 pv1)
    {
        if (pv1.PatientClass is not { Length: > 0 } letter)
        {
            return default;
        }

        return Own(pv1, letter) is { } own ? new(own.Class, own.Code) : letter.ToUpperInvariant() switch
        {
            "I" => Inpatient(pv1),
            "B" => Type("obstetric"),
            "E" => new(EncounterClass.Emergency, null),
            "P" => new(EncounterClass.PreAdmission, null),
            "R" => new(EncounterClass.Recurring, null),
            "V" or "OBS" => new(EncounterClass.Observation, null),
            // N and C of a visit message: work for somebody who is not seen here, billed to a client (table 0004).
            "N" or "C" => Type("reference-lab"),
            "O" => Outpatient(pv1),
            _ => default,
        };
    }

    /// <summary>One of our own codes, when it can stand beside the class of the message.</summary>
    static EncounterType? Own(Pv1 pv1, string letter) =>
        EncounterType.Find(pv1.PatientType?.ToLowerInvariant()) is { } type && (type.Hl7 == letter || letter is "O" && type.Class is EncounterClass.Clinic or EncounterClass.Observation || letter is "I" && type.Class == EncounterClass.Inpatient) ? type : null;

    static Said Inpatient(Pv1 pv1)
    {
        if (Word('I', pv1) is { } code)
        {
            return Type(code);
        }

        // Table 0007: N and UB-04's 4 are a birth; L is the mother's labour. The source tells nothing by itself: 5 and 6 are nursing homes for all others.
        return pv1.AdmissionType switch
        {
            "N" or "4" => new(EncounterClass.Newborn, null),
            "L" => Type("obstetric"),
            _ => new(EncounterClass.Inpatient, null),
        };
    }

    static Said Outpatient(Pv1 pv1) => Word('O', pv1) is { } code ? Type(code) : new(EncounterClass.Clinic, null);

    /// <summary>The patient type says more than the service.</summary>
    static string? Word(char group, Pv1 pv1) =>
        Words.TryGetValue((group, pv1.PatientType?.ToUpperInvariant() ?? ""), out var type) ? type
        : Words.TryGetValue((group, pv1.HospitalService?.ToUpperInvariant() ?? ""), out var service) ? service
        : null;

    static Said Type(string code) => new(EncounterType.Find(code)!.Class, code);

    static Dictionary<(char, string), string> Read(params (char Group, string Type, string Words)[] lines) =>
        lines.SelectMany(l => l.Words.Split(' ').Select(word => (Key: (l.Group, word), l.Type))).ToDictionary(x => x.Key, x => x.Type);
}
