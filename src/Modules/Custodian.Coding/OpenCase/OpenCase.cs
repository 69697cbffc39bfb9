using Custodian.Coding.Engines;
using Custodian.Coding.Model;
using Custodian.Coding.OwnBook;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.OpenCase;

/// <summary>The workbench of one case: documents, codes, what the engines say, and what happened before.</summary>
static class OpenCase
{
    public static readonly Slice<Input, Workbench> Definition =
        Slice.Read<Input, Workbench>("coding.open-case", "coding.read", Scope.Patient, Handle);

    /// <param name="Document">The document on screen; null takes the first that coding reads.</param>
    /// <param name="Codes">The list on the screen when it differs from what is stored; null takes the stored one.</param>
    /// <param name="Procedure">A code built in the tables, offered in the box and not added by itself.</param>
    public sealed record Input(EncounterId Encounter, DocumentId? Document = null, Draft? Codes = null, string? Procedure = null);

    static async Task<Outcome<Workbench>> Handle(SliceContext s, Input input)
    {
        var read = await CaseFile.Read(s, input.Encounter, tracking: false);
        if (read.Problem is { } problem)
        {
            return problem;
        }

        var file = read.Value;
        var codes = input.Codes ?? file.Codes;
        var answer = CodingEngines.Answer(s.Packs, file.Stay(codes));
        answer = answer with { Findings = [.. answer.Findings, .. file.EvidenceFindings(codes)] };
        var row = file.Row;
        var shown = Shown(file.Documents, input.Document);
        return new Workbench
        {
            Encounter = row.EncounterId,
            Version = row.Version,
            Account = file.Visit.Account,
            Banner = await Banners.OfEncounter(s, file.Visit),
            State = row.State,
            Coder = row.Coder,
            HeldByOther = row.LeasedToOther(s.Caller.Name, s.Now) ? row.LeaseBy : null,
            HeldByMe = row.LeaseBy == s.Caller.Name && row.LeaseUntil > s.Now,
            HeldUntil = row.LeaseUntil,
            MayCode = s.Caller.May(EditCodes.EditCodes.Definition.Permission),
            MayReopen = s.Caller.May(Reopen.Reopen.Definition.Permission),
            CodesVersion = row.CodesVersion,
            Codes = codes,
            OfferedProcedure = input.Procedure is { } offered ? DraftText.Code(offered) : null,
            Stored = file.Codes,
            Answer = answer,
            Blocking = row.State == CaseState.Coded ? [] : await Finalise.Finalise.Blocking(s, file, codes, answer),
            Reachable = CodingEngines.Reachable(s.Packs, file.Stay(codes)),
            HasDrg = ClassNames.HasDrg(file.Visit.Class),
            AdmittingTitle = CodingEngines.Titles(s.Packs, file.Stay(codes).CodingDay, codes.Admitting),
            BaseRate = file.BaseRate,
            LengthOfStay = file.Visit.LengthOfStay,
            CodingDay = file.Stay(codes).CodingDay,
            Documents = file.Documents,
            Document = shown,
            Text = shown is null ? null : await Text(s, shown),
            Pends = await Pends(s, row.EncounterId),
            Late = await Late(s, row.EncounterId, file.Documents),
            History = await History(s, row.EncounterId),
            Favourites = await OwnEntries.Of<Favourite>(s),
            Today = (await FacilityDay.Of(s, row.FacilityId)).Day(s.Now)!.Value,
        };
    }

    static DocumentView? Shown(IReadOnlyList<DocumentView> documents, DocumentId? asked) =>
        documents.FirstOrDefault(d => d.Id == asked) ?? documents.FirstOrDefault(d => d.Counts) ?? (documents.Count > 0 ? documents[0] : null);

    static async Task<DocumentText?> Text(SliceContext s, DocumentView document)
    {
        var text = await DocumentRecords.Text(s, document.Id);
        return text.Ok ? text.Value : null;
    }

    static async Task<IReadOnlyList<PendLine>> Pends(SliceContext s, EncounterId encounter)
    {
        var rows = await s.Db.Set<PendReason>().AsNoTracking().Where(p => p.EncounterId == encounter).OrderBy(p => p.OpenedAt).ToListAsync(s.Stop);
        return [.. rows.Select(p => new PendLine(p.Id, PendKinds.Name(p.Kind), p.Owner, p.Note, p.OpenedAt, p.OpenedBy, p.ClosedAt, p.CloseNote))];
    }

    static async Task<IReadOnlyList<LateLine>> Late(SliceContext s, EncounterId encounter, IReadOnlyList<DocumentView> documents)
    {
        var rows = await s.Db.Set<LateDocument>().AsNoTracking().Where(l => l.EncounterId == encounter && l.ReviewedAt == null).OrderBy(l => l.At).ToListAsync(s.Stop);
        return [.. rows.Select(l => new LateLine(l.DocumentId, documents.FirstOrDefault(d => d.Id == l.DocumentId)?.Title ?? "Document", l.Event, l.At))];
    }

    static async Task<IReadOnlyList<VersionLine>> History(SliceContext s, EncounterId encounter)
    {
        var versions = await s.Db.Set<CodingVersion>().AsNoTracking().Where(v => v.EncounterId == encounter).OrderBy(v => v.Number).ToListAsync(s.Stop);
        var runs = await s.Db.Set<GroupingRun>().AsNoTracking().Where(r => r.EncounterId == encounter).ToListAsync(s.Stop);
        return
        [
            .. versions.Select(v =>
            {
                var run = runs.Where(r => r.CodesVersion == v.Number).MaxBy(r => r.Kind);
                return new VersionLine(v.Number, v.Reason, v.Note, v.StartedAt, v.StartedBy, v.FinalAt, v.FinalBy, run?.Drg, run?.WeightUnits / 10_000m);
            }),
        ];
    }
}
