using System.Globalization;
using System.Text;
using Custodian.Store.Audit;
using Custodian.Ui;

namespace Custodian.Access.ExportAudit;

/// <summary>Audit events as CSV.</summary>
static class AuditCsv
{
    const string Head = "node,seq,at_utc,user_id,actor,action,verb,patient_id,encounter_id,object,detail,outcome,reason,source,session,hash";

    public static string Of(IEnumerable<AuditEvent> events)
    {
        var text = new StringBuilder(Head).Append("\r\n");
        foreach (var e in events)
        {
            text.AppendJoin(',', Fields(e).Select(CsvText.Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    static string[] Fields(AuditEvent e) =>
    [
        e.Node,
        e.Seq.ToString(CultureInfo.InvariantCulture),
        e.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        e.UserId?.ToString() ?? "",
        e.Actor,
        e.Action,
        e.Verb.ToString(),
        e.PatientId?.ToString() ?? "",
        e.EncounterId?.ToString() ?? "",
        e.Object,
        e.Detail,
        e.Outcome,
        e.Reason,
        e.Source,
        e.Session,
        e.Hash,
    ];
}
