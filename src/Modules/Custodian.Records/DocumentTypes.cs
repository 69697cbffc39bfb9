namespace Custodian.Records;

/// <summary>
/// Codes of the document types that rules and coding name. Two letters are HL7 table 0270, as TXA-2 carries them; the rest are this product's
/// own. All types with names and LOINC codes are in <c>records_type</c>.
/// </summary>
public static class DocumentTypes
{
    public const string DischargeSummary = "DS";
    public const string HistoryAndPhysical = "HP";
    public const string Consultation = "CN";
    public const string ProgressNote = "PR";
    public const string OperativeReport = "OP";
    public const string ProcedureNote = "PN";
    public const string AnesthesiaRecord = "ANES";
    public const string EmergencyNote = "ED";
    public const string OutpatientNote = "OUT";
    public const string PathologyReport = "SP";
    public const string LaboratoryReport = "LAB";
    public const string ImagingReport = "DI";
    public const string LaborAndDelivery = "LD";
    public const string NurseryRecord = "NURSERY";
    public const string NurseNote = "NURSE";
    public const string Orders = "ORD";
    public const string Consent = "CONSENT";
    public const string PatientInstructions = "INSTR";
    public const string PhysicianQuery = "QUERY";
    public const string Addendum = "ADD";
    public const string Other = "OTHER";
}
