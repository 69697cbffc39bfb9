using Custodian.Coding.Engines;
using Custodian.Completion;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.Store.Slices;

namespace Custodian.Coding;

/// <summary>What coding waits for in the record. Signatures do not hold coding back; Completion follows those.</summary>
static class MissingDocuments
{
    static readonly string[] OperationReports = [DocumentTypes.OperativeReport, DocumentTypes.ProcedureNote];

    public static async Task<IReadOnlyList<MissingItem>> Of(SliceContext s, EncounterId encounter) =>
        [.. (await CompletionRecords.Missing(s, encounter)).Where(m => m.Kind == DeficiencyKind.MissingDocument)];

    public static async Task<string> Words(SliceContext s, EncounterId encounter) => string.Join(", ", (await Of(s, encounter)).Select(m => m.Text));

    /// <summary>An operating room procedure cannot be final without its report (UHDDS; 42 CFR 482.51(b)(6)).</summary>
    public static IEnumerable<Finding> ForOperation(IReadOnlyList<DocumentView> documents, CodingAnswer answer) =>
        answer.Procedures.FirstOrDefault(p => p.OperatingRoom == true) is { } operation && !documents.Any(d => d.Counts && OperationReports.Contains(d.Type))
            ? [new("COD-0223", Severity.Error, operation.Code, $"{operation.Code} is an operating room procedure and the record holds no operative report. File the report, or pend the case for it.", "42 CFR 482.51(b)(6)")]
            : [];
}
