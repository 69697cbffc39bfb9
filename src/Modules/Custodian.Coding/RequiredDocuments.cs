using Custodian.Encounters;
using Custodian.Records;
using Custodian.Records.Views;

namespace Custodian.Coding;

/// <summary>
/// What coding cannot start without, by kind of encounter (WORKFLOWS 11, ready rule). Each line is satisfied by any of its types. Whether
/// the whole chart is complete is Completion's question, with more documents and signatures than coding needs.
/// </summary>
static class RequiredDocuments
{
    static readonly Requirement Discharge = new("discharge summary", [DocumentTypes.DischargeSummary, "PDS", "TS", "DEATH"]);
    static readonly Requirement History = new("history and physical", [DocumentTypes.HistoryAndPhysical, "ADMEVAL"]);
    static readonly Requirement Emergency = new("emergency note", [DocumentTypes.EmergencyNote, "EDS"]);
    static readonly Requirement Operation = new("operative or procedure report", [DocumentTypes.OperativeReport, DocumentTypes.ProcedureNote]);
    static readonly Requirement Nursery = new("newborn record", [DocumentTypes.NurseryRecord, "NICU", DocumentTypes.HistoryAndPhysical]);
    static readonly Requirement Assessment = new("history or emergency note", [DocumentTypes.HistoryAndPhysical, "ADMEVAL", DocumentTypes.EmergencyNote]);
    static readonly Requirement Note = new("note of the visit", [DocumentTypes.OutpatientNote, DocumentTypes.ProgressNote, "EM", DocumentTypes.Consultation, DocumentTypes.ProcedureNote]);

    /// <summary>Names of what is missing, in words; empty when coding can start.</summary>
    public static IReadOnlyList<string> Missing(EncounterClass c, IReadOnlyList<DocumentView> documents) => Missing(For(c), documents);

    /// <summary>What an operating room procedure on the code set needs beyond the rest.</summary>
    public static IReadOnlyList<string> MissingForOperation(IReadOnlyList<DocumentView> documents) => Missing([Operation], documents);

    static string[] Missing(IReadOnlyList<Requirement> required, IReadOnlyList<DocumentView> documents)
    {
        var held = documents.Where(d => d.Counts).Select(d => d.Type).ToHashSet(StringComparer.Ordinal);
        return [.. required.Where(r => !r.Types.Any(held.Contains)).Select(r => r.Name)];
    }

    static Requirement[] For(EncounterClass c) => c switch
    {
        EncounterClass.Inpatient => [Discharge, History],
        EncounterClass.Newborn => [Discharge, Nursery],
        EncounterClass.Observation => [Assessment],
        EncounterClass.Emergency => [Emergency],
        EncounterClass.OutpatientSurgery => [Operation],
        EncounterClass.Clinic or EncounterClass.Recurring => [Note],
        _ => [],
    };

    sealed record Requirement(string Name, string[] Types);
}
