using Custodian.Encounters;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>PV1 and IN1 in the words of the encounter.</summary>
static class VisitFields
{
    public static async Task<VisitData> Said(SliceContext s, Sender sender)
    {
        var pv1 = sender.Message.Pv1;
        var kind = VisitTypes.Of(pv1);
        return new VisitData
        {
            Class = kind.Class,
            Type = kind.Type,
            FinancialClass = pv1.FinancialClass,
            Service = pv1.HospitalService,
            Unit = pv1.Location?.PointOfCare,
            Room = pv1.Location?.Room,
            Bed = pv1.Location?.Bed,
            AdmitType = AdmitType(pv1.AdmissionType),
            PointOfOrigin = pv1.AdmitSource,
            AdmitReason = sender.Message["PV2-3.2"] ?? sender.Message["PV2-3.1"],
            AdmittingDiagnosis = Admitting(sender.Message),
            Attending = await Doctor(s, sender, pv1.Attending),
            Admitting = await Doctor(s, sender, pv1.Admitting),
            Referring = await Doctor(s, sender, pv1.Referring),
            Consulting = await Doctors(s, sender, pv1.Consulting),
            AdmittedAt = sender.Utc(pv1.Admitted),
            ExpectedArrival = sender.Utc(Hl7Time.Read(sender.Message.Segment("PV2").Field(8))),
            ExpectedDischarge = sender.Utc(Hl7Time.Read(sender.Message.Segment("PV2").Field(9))),
            Coverages = Coverages(sender.Message),
        };
    }

    /// <summary>DG1 of type A (table 0052) in ICD-10-CM; other code sets are left to the coder.</summary>
    static string? Admitting(Hl7Message message) => message.Segments("DG1")
        .Select(s => new Dg1(s))
        .Where(d => d.Type == "A" && d.Diagnosis is { Code.Length: >= 3 and <= 8, System: null or "" or "I10" or "I10C" or "ICD10" or "ICD-10" or "ICD-10-CM" or "ICD10CM" or "10" })
        .Select(d => d.Diagnosis!.Code)
        .FirstOrDefault();

    /// <summary>HL7 table 0007 letters as the UB-04 digits; digits pass through.</summary>
    static string? AdmitType(string? type) => type switch
    {
        "E" or "A" => "1",
        // Labour is urgent; 4 is the newborn's own.
        "U" or "L" => "2",
        "R" or "C" => "3",
        "N" => "4",
        "T" => "5",
        _ => type,
    };

    static async Task<PractitionerId?> Doctor(SliceContext s, Sender sender, IReadOnlyList<Xcn> doctors) =>
        doctors.Count > 0 ? await Practitioner(s, sender, doctors[0]) : null;

    static async Task<IReadOnlyList<PractitionerId>?> Doctors(SliceContext s, Sender sender, IReadOnlyList<Xcn> doctors)
    {
        List<PractitionerId> known = [];
        foreach (var doctor in doctors)
        {
            if (await Practitioner(s, sender, doctor) is { } id && !known.Contains(id))
            {
                known.Add(id);
            }
        }

        return known.Count > 0 ? known : null;
    }

    /// <summary>A practitioner by NPI; a local number is kept apart from NPIs by its facility's code.</summary>
    public static async Task<PractitionerId?> Practitioner(SliceContext s, Sender sender, Xcn said)
    {
        if (said.Id is not { Length: > 0 } id)
        {
            return null;
        }

        var number = Npi.TryParse(id, out _) ? id : $"{sender.Facility.Code}:{id}";
        return await EncounterRecords.Practitioner(s, new PractitionerData(number, said.Family ?? "", said.Given ?? "", said.Degree ?? ""));
    }

    /// <summary>Null when the message has no IN1: it then says nothing about coverage.</summary>
    static List<CoverageData>? Coverages(Hl7Message message)
    {
        List<CoverageData>? said = null;
        foreach (var segment in message.Segments("IN1"))
        {
            var in1 = new In1(segment);
            (said ??= []).Add(new CoverageData(
                in1.CompanyIdentifiers is [{ } company, ..] ? company.Value : in1.Plan?.Code ?? "",
                in1.CompanyName ?? "",
                Filing(segment.Field(15).Component(1).ValueText),
                in1.PolicyNumber ?? "",
                in1.GroupNumber ?? "",
                Relationship(in1.Relationship?.Code)));
        }

        return said;
    }

    /// <summary>X12 claim filing indicators pass through; plan types of HL7 table 0086 are mapped; the rest is commercial.</summary>
    static string Filing(string? plan) => plan switch
    {
        "MA" or "MB" or "MC" or "BL" or "CI" or "HM" or "WC" or "CH" or "VA" or "09" => plan,
        "MEDICARE" or "M" => "MA",
        "MEDICAID" => "MC",
        "BCBS" => "BL",
        "SELF" or "SP" => "09",
        _ => "CI",
    };

    /// <summary>HL7 table 0063 to X12 relationship codes.</summary>
    static string Relationship(string? code) => code switch
    {
        "SPO" => "01",
        "CHD" => "19",
        "SEL" or null => "18",
        { Length: 2 } x12 => x12,
        _ => "G8",
    };
}
