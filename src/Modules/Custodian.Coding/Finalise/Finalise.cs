using Custodian.Coding.Engines;
using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Finalise;

/// <summary>Makes the codes final, or says everything that stands in the way.</summary>
static class Finalise
{
    public static readonly Slice<Input, Finalised> Definition =
        Slice.Write<Input, Finalised>("coding.finalize", "coding.finalize", Scope.Patient, AuditVerb.Attest, Handle);

    /// <param name="Codes">The list on the screen; null takes the stored draft.</param>
    public sealed record Input(EncounterId Encounter, long Version, Draft? Codes = null);

    public sealed record Finalised(int Version, int? Drg, string Account);

    static async Task<Outcome<Finalised>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: true);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var file = read.Value;
        if (CaseChanges.Refuse(s, file.Row, input.Version) is { } refused)
        {
            return refused;
        }

        var codes = input.Codes ?? file.Codes;
        var answer = CodingEngines.Answer(s.Packs, file.Stay(codes));
        var blocking = await Blocking(s, file, codes, answer);
        if (blocking.Count > 0)
        {
            return new Problem(ProblemKind.Conflict, "COD-0406", $"Account {file.Visit.Account} cannot be final yet. Each line says what to do.", Findings: blocking);
        }

        await CaseChanges.Claim(s, file.Row);
        await CaseChanges.Store(s, file.Row, codes);
        await CaseChanges.Keep(s, file.Row, answer, GroupingKind.Final);
        await Close(s, file.Row);
        s.Tell(new EncounterCoded(input.Encounter, file.Row.PatientId, file.Row.CodesVersion, answer.Drg?.Drg));
        return new Finalised(file.Row.CodesVersion, answer.Drg?.Drg, file.Visit.Account);
    }

    /// <summary>Everything that blocks: errors of the engines, missing documents, open pended reasons, a patient still in house.</summary>
    internal static async Task<IReadOnlyList<Finding>> Blocking(SliceContext s, CaseFile file, Draft codes, CodingAnswer answer)
    {
        List<Finding> blocking = [.. answer.Findings.Where(f => f.Severity == Severity.Error)];
        if (file.Visit.DischargeDate is null)
        {
            blocking.Add(new("COD-0220", Severity.Error, "Discharge", "The patient is not discharged. Codes become final after the discharge."));
        }

        if (ClassNames.HasDrg(file.Visit.Class) && codes.Admitting.Length == 0)
        {
            blocking.Add(new("COD-0224", Severity.Error, "Admitting diagnosis", "The admitting diagnosis is missing; an inpatient claim needs it. Enter its code above the diagnoses."));
        }

        blocking.AddRange((await MissingDocuments.Of(s, file.Row.EncounterId)).Select(m => new Finding("COD-0221", Severity.Error, "Documents", $"{m.Text}. File it, or pend the case for it.")));
        blocking.AddRange(MissingDocuments.ForOperation(file.Documents, answer));
        var pends = await s.Db.Set<PendReason>().AsNoTracking().Where(p => p.EncounterId == file.Row.EncounterId && p.ClosedAt == null).ToListAsync(s.Stop);
        blocking.AddRange(pends.Select(p => new Finding("COD-0222", Severity.Error, PendKinds.Name(p.Kind), $"The case waits for {p.Owner}. Close this reason when it is settled.")));
        return blocking;
    }

    static async Task Close(SliceContext s, CodingCase row)
    {
        var version = await s.Db.Set<CodingVersion>().AsTracking().SingleAsync(v => v.EncounterId == row.EncounterId && v.Number == row.CodesVersion, s.Stop);
        (version.FinalAt, version.FinalBy) = (s.Now, s.Caller.Name);
        (row.State, row.FinalVersion, row.FinalAt) = (CaseState.Coded, row.CodesVersion, s.Now);
        (row.Coder, row.LeaseBy, row.LeaseUntil) = (s.Caller.Name, "", null);
    }
}
