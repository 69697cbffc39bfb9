using Custodian.Coding.Engines;
using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding;

/// <summary>What every change of a case asks first, and how codes and answers are stored.</summary>
static class CaseChanges
{
    /// <summary>A case stays with a coder this long after the last action on it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    /// <summary>Somebody merged or took apart the records while the coder worked.</summary>
    public const string IdentityChanged = "COD-0428";

    /// <summary>Null when the caller may change the case as it was when the form was opened.</summary>
    public static Problem? Refuse(SliceContext s, CodingCase row, long version) =>
        version < row.IdentityVersion ? Problem.Stale(IdentityChanged, "The identity of this patient changed while you worked: records were merged or taken apart. Nothing of yours was saved yet, and nothing is lost: check the banner, compare, then save what is right.")
        : row.Version != version ? Problem.Stale("COD-0404", "This case changed while you worked on it. Nothing of yours was saved yet: compare, then save what is right.")
        : row.State == CaseState.Coded ? Problem.Conflict("COD-0405", "The codes are final. Reopen the case with a reason to change them.")
        : row.State == CaseState.Cancelled ? Problem.Conflict("COD-0402", "The account was cancelled, so there is nothing to code.")
        : row.LeasedToOther(s.Caller.Name, s.Now) ? Problem.Conflict("COD-0403", $"{row.LeaseBy} has this case open until {row.LeaseUntil:HH:mm} UTC. Wait, or ask to hand it over.")
        : null;

    /// <summary>The case belongs to the caller from now; its version rises even when nothing else changes.</summary>
    public static void Hold(SliceContext s, CodingCase row)
    {
        (row.LeaseBy, row.LeaseUntil) = (s.Caller.Name, s.Now + Lease);
        row.Coder = row.Coder.Length > 0 && row.State != CaseState.Ready ? row.Coder : s.Caller.Name;
        row.State = row.State == CaseState.Ready ? CaseState.InProgress : row.State;
        s.Db.Entry(row).Property(r => r.State).IsModified = true;
    }

    /// <summary>Holds the case and writes that first: of two who save at the same moment the second is stale before any code of theirs is stored.</summary>
    public static Task Claim(SliceContext s, CodingCase row)
    {
        Hold(s, row);
        return s.Db.SaveChangesAsync(s.Stop);
    }

    /// <summary>Makes the stored rows of the version in work say what the draft says. A code that stays keeps who added it and when.</summary>
    public static async Task Store(SliceContext s, CodingCase row, Draft draft)
    {
        var diagnoses = await s.Db.Set<AssignedDiagnosis>().AsTracking().Where(d => d.EncounterId == row.EncounterId && d.CodesVersion == row.CodesVersion).OrderBy(d => d.Sequence).ToListAsync(s.Stop);
        foreach (var (i, said) in draft.Diagnoses.Index())
        {
            var kept = diagnoses.Find(d => d.Code == said.Code);
            diagnoses.Remove(kept!);
            kept ??= Add(s, new AssignedDiagnosis { Id = s.Ids.Next(), EncounterId = row.EncounterId, PatientId = row.PatientId, CodesVersion = row.CodesVersion, Sequence = i + 1, Code = said.Code, Source = said.Source, AddedBy = s.Caller.Name, AddedAt = s.Now });
            (kept.Sequence, kept.Poa) = (i + 1, said.Poa);
            (kept.EvidenceDocument, kept.EvidenceVersion, kept.EvidenceStart, kept.EvidenceLength) = (said.Evidence?.Document, said.Evidence?.Version, said.Evidence?.Start, said.Evidence?.Length);
        }

        var procedures = await s.Db.Set<AssignedProcedure>().AsTracking().Where(p => p.EncounterId == row.EncounterId && p.CodesVersion == row.CodesVersion).OrderBy(p => p.Sequence).ToListAsync(s.Stop);
        foreach (var (i, said) in draft.Procedures.Index())
        {
            var kept = procedures.Find(p => p.Code == said.Code && p.On == said.On) ?? procedures.Find(p => p.Code == said.Code);
            procedures.Remove(kept!);
            kept ??= Add(s, new AssignedProcedure { Id = s.Ids.Next(), EncounterId = row.EncounterId, PatientId = row.PatientId, CodesVersion = row.CodesVersion, Sequence = i + 1, Code = said.Code, Source = said.Source, AddedBy = s.Caller.Name, AddedAt = s.Now });
            (kept.Sequence, kept.On, kept.PractitionerId) = (i + 1, said.On, said.Practitioner);
            (kept.EvidenceDocument, kept.EvidenceVersion, kept.EvidenceStart, kept.EvidenceLength) = (said.Evidence?.Document, said.Evidence?.Version, said.Evidence?.Start, said.Evidence?.Length);
        }

        var version = s.Db.Set<CodingVersion>().Local.FirstOrDefault(v => v.EncounterId == row.EncounterId && v.Number == row.CodesVersion)
            ?? await s.Db.Set<CodingVersion>().AsTracking().SingleAsync(v => v.EncounterId == row.EncounterId && v.Number == row.CodesVersion, s.Stop);
        version.Admitting = draft.Admitting;
        s.Db.RemoveRange(diagnoses);
        s.Db.RemoveRange(procedures);
    }

    /// <summary>Keeps the engines' answer with the editions that gave it.</summary>
    public static async Task Keep(SliceContext s, CodingCase row, CodingAnswer answer, GroupingKind kind)
    {
        var run = await s.Db.Set<GroupingRun>().AsTracking().SingleOrDefaultAsync(r => r.EncounterId == row.EncounterId && r.CodesVersion == row.CodesVersion && r.Kind == kind, s.Stop)
            ?? Add(s, new GroupingRun
            {
                Id = s.Ids.Next(), EncounterId = row.EncounterId, PatientId = row.PatientId, CodesVersion = row.CodesVersion, Kind = kind,
                Editions = "", PathJson = "", FindingsJson = "", At = s.Now, By = s.Caller.Name,
            });
        (run.Drg, run.DrgTitle, run.Mdc, run.Severity, run.WeightUnits) = (answer.Drg?.Drg, answer.Drg?.Title ?? "", answer.Drg?.Mdc, answer.Drg?.Severity ?? "", Units(answer.Drg?.Weight));
        run.Editions = string.Join(',', answer.Editions.Select(e => e.Id).OfType<string>());
        (run.PathJson, run.FindingsJson) = AnswerJson.Write(answer);
        (run.At, run.By) = (s.Now, s.Caller.Name);
        (row.Drg, row.WeightUnits) = (run.Drg, run.WeightUnits);
    }

    static int? Units(decimal? weight) => weight is { } w ? (int)decimal.Round(w * 10_000m, 0, MidpointRounding.AwayFromZero) : null;

    static T Add<T>(SliceContext s, T row)
        where T : class
    {
        s.Db.Add(row);
        return row;
    }
}
