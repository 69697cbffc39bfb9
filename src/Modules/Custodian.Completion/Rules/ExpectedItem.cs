using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Records.Views;

namespace Custodian.Completion.Rules;

/// <summary>What a chart lacks by its present state. A pure function of encounter and documents, so the order in which they came does not matter.</summary>
sealed record ExpectedItem(string Subject, DeficiencyKind Kind, string DocumentType, DocumentId? Document, PractitionerId? Responsible, string Text, DateTime DueAt, string Rule)
{
    static readonly string[] SurgeryTypes = [DocumentTypes.AnesthesiaRecord, "PERIOP", DocumentTypes.OperativeReport];

    public static IReadOnlyList<ExpectedItem> Of(EncounterView encounter, IReadOnlyList<DocumentView> documents, RequirementRules rules)
    {
        var counting = documents.Where(d => d.Counts).ToList();
        return [.. Missing(encounter, counting, rules), .. Unsigned(encounter, counting, rules.Signature)];
    }

    static IEnumerable<ExpectedItem> Missing(EncounterView e, List<DocumentView> documents, RequirementRules rules)
    {
        if (e.State != EncounterState.Discharged || e.DischargeDate is not { } on || e.DischargedAt is not { } left)
        {
            return [];
        }

        var surgery = e.OperatingId is not null || documents.Any(d => SurgeryTypes.Contains(d.Type));
        return rules.For(new ChartKind(e.Class, e.Service, e.LengthOfStay ?? 1, surgery, on))
            .Where(r => !documents.Any(d => r.Accepts.Contains(d.Type)))
            .DistinctBy(r => r.Document)
            .Select(r => new ExpectedItem(
                "doc:" + r.Document, DeficiencyKind.MissingDocument, r.Document, null,
                r.Responsible == ResponsibleRole.Operating ? e.OperatingId ?? e.AttendingId : e.AttendingId,
                r.Name + " missing", (r.From == DueFrom.Admission ? e.AdmittedAt ?? left : left).AddHours(r.Hours), r.Id));
    }

    static IEnumerable<ExpectedItem> Unsigned(EncounterView e, List<DocumentView> documents, SignatureRule rule) =>
        from d in documents
        where !d.Signed && rule.Types.Contains(d.Type)
        select new ExpectedItem(
            $"sign:{d.Id}", DeficiencyKind.MissingSignature, d.Type, d.Id, d.AuthorId ?? e.AttendingId,
            d.Title + ": signature missing", (e.DischargedAt ?? d.FiledAt).AddHours(rule.Hours), "signature");
}
