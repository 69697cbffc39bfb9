using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.TakeCase;

/// <summary>Takes one case to work on. A case a colleague has open is handed over only with a reason.</summary>
static class TakeCase
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("coding.take", "coding.code", Scope.Patient, AuditVerb.Link, Handle);

    /// <param name="HandOver">Why it is taken from a colleague; empty when it is free.</param>
    public sealed record Input(EncounterId Encounter, long Version, string HandOver = "");

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: true);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var row = read.Value.Row;
        var handedOver = input.HandOver.Trim().Length > 0 && row.LeasedToOther(s.Caller.Name, s.Now);
        if (handedOver)
        {
            s.Accessed(read.Value.Visit.PatientId, row.EncounterId, "coding case", $"handed over from {row.LeaseBy}: {input.HandOver.Trim()}");
            row.LeaseUntil = s.Now;
        }

        if (CaseChanges.Refuse(s, row, input.Version) is { } refused)
        {
            return refused;
        }

        CaseChanges.Hold(s, row);
        row.Coder = s.Caller.Name;
        return Done.Value;
    }
}
