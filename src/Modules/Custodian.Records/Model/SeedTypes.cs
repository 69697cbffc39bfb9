namespace Custodian.Records.Model;

/// <summary>
/// The types every installation starts with. LOINC codes are those seen in public HL7 and FHIR sources; a type whose code is not certain has
/// none (WORKFLOWS 1.5).
/// </summary>
static class SeedTypes
{
    public static IReadOnlyList<DocumentType> All { get; } =
    [
        .. Group("Discharge", 10,
            ("DS", "Discharge summary", "18842-5"), ("PDS", "Physician discharge summary", "11490-0"), ("EDS", "ED discharge summary", "59258-4"),
            ("TS", "Transfer summary", "18761-7"), ("EPISODE", "Summary of episode", "34133-9"), ("INSTR", "Patient instructions", "69730-0"), ("DEATH", "Death certificate", null)),
        .. Group("History and consults", 20,
            ("HP", "History and physical", "34117-2"), ("ADMEVAL", "Admission evaluation", "67851-6"), ("ED", "ED note", "34111-5"),
            ("CN", "Consultation", "11488-4"), ("REF", "Referral note", "57133-1"), ("SUMMARY", "Patient summary", "60591-5")),
        .. Group("Operations and procedures", 30,
            ("OP", "Operative report", "11504-8"), ("PN", "Procedure note", "28570-0"), ("ANES", "Anesthesia record", "11485-0"), ("PERIOP", "Perioperative record", "29752-3")),
        .. Group("Mother and child", 40,
            ("LD", "Labor and delivery record", "15508-5"), ("NURSERY", "Nursery record", "11543-6"), ("NICU", "NICU record", "29750-7")),
        .. Group("Progress", 50,
            ("PR", "Progress note", "11506-3"), ("OUT", "Outpatient note", "34108-1"), ("EM", "Evaluation and management note", "34109-9"), ("NURSE", "Nurse note", null),
            ("CRIT", "Critical care record", "29751-5"), ("DIALYSIS", "Dialysis record", "29749-9"), ("CHEMO", "Chemotherapy record", "11486-8"),
            ("PLAN", "Plan of care", "18776-5"), ("EDU", "Education note", "34895-3"), ("TEL", "Telephone encounter", "34748-4"), ("ADD", "Addendum", "55107-7"), ("QUERY", "Physician query", null)),
        .. Group("Orders", 60, ("ORD", "Provider orders", "46209-3"), ("IMM", "Immunization history", "11369-6")),
        .. Group("Results", 70,
            ("LAB", "Laboratory report", null), ("LABSET", "Laboratory studies", "26436-6"), ("DI", "Imaging report", "18748-4"), ("RADSET", "Radiology studies", "18726-0"),
            ("CD", "Cardiology studies", "26441-6"), ("SP", "Pathology report", "11526-1"), ("SYNOPTIC", "Synoptic pathology report", "60568-3"), ("AR", "Autopsy report", "18743-5")),
        .. Group("Consents and directives", 80,
            ("CONSENT", "Consent", "59284-0"), ("PROCCON", "Procedure consent", "64293-4"), ("ROICON", "Release of information consent", "64292-6"), ("AD", "Advance directive", "42348-3"),
            ("POA", "Power of attorney", "64298-3"), ("ORGAN", "Organ donation consent", "64300-7"), ("ABN", "Advance beneficiary notice", "53243-2"), ("NPP", "Privacy notice acknowledgement", "57016-8")),
        .. Group("Administrative", 90,
            ("ADMIN", "Administrative note", "51851-4"), ("COVER", "Record cover sheet", "64289-2"), ("INSCARD", "Insurance card", "64290-0"), ("INSFORM", "Insurance form", "64291-8"),
            ("PAYER", "Payer letter", "52034-6"), ("PHOTOID", "Photo identification", "53245-7"), ("WC", "Workers' compensation attachment", "52070-0"),
            ("ROIREQ", "Release of information request", "101904-1"), ("PRIVACY", "Privacy policy", "57017-6"), ("OTHER", "Other document", null)),
    ];

    static IEnumerable<DocumentType> Group(string group, int order, params (string Code, string Name, string? Loinc)[] types) =>
        types.Select((t, i) => new DocumentType { Code = t.Code, Name = t.Name, Loinc = t.Loinc, ChartGroup = group, ChartOrder = (order * 100) + i });
}
