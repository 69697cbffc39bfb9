using Custodian.Access.SearchAudit;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ExportAudit;

/// <summary>The found events as a CSV file (RFC 4180). Recorded as output, with the number of rows.</summary>
static class ExportAudit
{
    /// <summary>More is a job for the archive, not for a spreadsheet.</summary>
    public const int Most = 100_000;

    public static readonly Slice<AuditQuestion, string> Definition =
        Slice.Read<AuditQuestion, string>("audit.export", Permissions.AuditExport, Scope.List, Handle, AuditVerb.Output, everywhere: "The trail is one for the enterprise: its chain is read as a whole.");

    static async Task<Outcome<string>> Handle(SliceContext s, AuditQuestion question)
    {
        var events = await question.Over(s).Take(Most + 1).ToListAsync(s.Stop);
        if (events.Count > Most)
        {
            return Problem.Invalid("AUD-0201", $"More than {Most:#,##0} events match. Narrow the dates and export in parts.");
        }

        s.Accessed(question.Patient, obj: "audit trail", detail: $"{question}: {events.Count} events exported");
        return AuditCsv.Of(events);
    }
}
