using System.Globalization;
using System.Text;
using Custodian.Coding.ReadRegroup;
using Custodian.Coding.Regroup;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.ExportRegroup;

/// <summary>Every difference of a regrouping as CSV (RFC 4180). It names accounts and no person.</summary>
static class ExportRegroup
{
    const string Head = "account,discharged,difference,old_version,old_drg,old_severity,old_weight,new_version,new_drg,new_severity,new_weight,weight_delta,reason\r\n";

    public static readonly Slice<JobId, string> Definition = Slice.Read<JobId, string>("coding.export-regroup", RegroupJob.Permission, Scope.List, Handle, AuditVerb.Output);

    static async Task<Outcome<string>> Handle(SliceContext s, JobId id)
    {
        if (await RegroupJob.Find(s, id) is null)
        {
            return LongJobs.Unknown;
        }

        var lines = await RegroupLines.Ordered(RegroupLines.Of(s, id), "-delta").ToListAsync(s.Stop);
        s.Accessed(null, obj: $"job {id}", detail: $"{lines.Count} rows exported");
        var csv = new StringBuilder(Head);
        lines.ForEach(l => Write(csv, l));
        return csv.ToString();
    }

    static void Write(StringBuilder csv, RegroupLine l)
    {
        string?[] fields =
        [
            l.Account, l.Discharged?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), l.Difference.ToString(), l.OldVersion, Drg(l.OldDrg), l.OldSeverity, Weight(l.OldUnits),
            l.NewVersion, Drg(l.NewDrg), l.NewSeverity, Weight(l.NewUnits), l.Difference == RegroupDifference.Failed ? "" : Weight(l.Delta), l.Fault,
        ];
        csv.AppendJoin(',', fields.Select(f => DelimitedText.Field(f ?? ""))).Append("\r\n");
    }

    static string Drg(int? drg) => drg?.ToString("000", CultureInfo.InvariantCulture) ?? "";

    static string Weight(int? units) => units is { } u ? Show.Weight(u / 10_000m) : "";
}
