using Custodian.Billing.Claims;
using Custodian.Billing.Model;
using Custodian.Billing.Views;
using Custodian.Billing.WriteClaims;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.X12;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.ShowClaim;

/// <summary>One claim: findings, the paper form, the 837I with its segments in words, history.</summary>
public static class ShowClaim
{
    public static readonly Slice<Input, Result> Definition =
        Slice.Read<Input, Result>("billing.show-claim", Permissions.Read, Scope.Patient, Handle);

    public sealed record Input(ClaimId Claim);

    public sealed record Result(
        ClaimLine Claim, EncounterView Visit, FacilityDay Zone, PatientBannerModel? Banner, IReadOnlyList<Finding> Findings, IReadOnlyList<Ub04Page> Paper,
        IReadOnlyList<SegmentLine> Segments, IReadOnlyList<HistoryLine> History, IReadOnlyList<HoldLine> Holds, IReadOnlyList<ClaimLine> Siblings);

    public sealed record HistoryLine(string Event, string Detail, string By, DateTime At);

    static async Task<Outcome<Result>> Handle(SliceContext s, Input input)
    {
        if (await s.Db.Set<Claim>().SingleOrDefaultAsync(c => c.Id == input.Claim, s.Stop) is not { } claim
            || await EncounterRecords.Find(s, claim.EncounterId) is not { } visit)
        {
            return Problem.NotFound("BIL-0305", "There is no such claim. Open the list of claims.");
        }

        s.Accessed(visit.PatientId, visit.Id, "claim");
        var zone = await FacilityDay.Of(s, claim.FacilityId);
        var today = zone.Day(s.Now)!.Value;
        var content = ClaimText.Claim(claim.ContentJson);
        var history = await s.Db.Set<ClaimEvent>().Where(e => e.ClaimId == claim.Id).OrderByDescending(e => e.Id).Select(e => new HistoryLine(e.Event, e.Detail, e.By, e.At)).ToListAsync(s.Stop);
        var holds = await s.Db.Set<AccountHold>().Where(h => h.EncounterId == visit.Id && h.ClearedAt == null).OrderBy(h => h.Id).ToListAsync(s.Stop);
        var siblings = await s.Db.Set<Claim>().Where(c => c.EncounterId == visit.Id).OrderBy(c => c.Number).ToListAsync(s.Stop);
        return new Result(
            ClaimLine.Of(claim), visit, zone, await Banners.OfEncounter(s, visit), ClaimText.Findings(claim.FindingsJson), Ub04.From(content, zone.Day(claim.BuiltAt)),
            await Segments(s, claim, content, zone), history,
            [.. holds.Select(h => HoldLine.Of(h, today))], [.. siblings.Select(ClaimLine.Of)]);
    }

    /// <summary>The claim as the file carries it: alone in an envelope, with the file's control number when it has one.</summary>
    static async Task<IReadOnlyList<SegmentLine>> Segments(SliceContext s, Claim claim, InstitutionalClaim content, FacilityDay zone)
    {
        var facility = (await PatientRecords.FindFacility(s, claim.FacilityId))!;
        var setup = await s.Db.Set<FacilityBilling>().SingleOrDefaultAsync(f => f.FacilityId == claim.FacilityId, s.Stop) ?? new() { FacilityId = claim.FacilityId };
        var file = claim.FileId is { } id ? await s.Db.Set<ClaimFile>().SingleAsync(f => f.Id == id, s.Stop) : null;
        var receiver = file is null ? new TradingPartner(claim.PayerName, claim.PayerId) : new TradingPartner(file.ReceiverName, file.ReceiverId);
        var envelope = Envelopes.Of(facility, setup, receiver, zone.Local(file?.WrittenAt ?? claim.BuiltAt), file?.ControlNumber ?? 1);
        return SegmentLine.Of(X12Reader.Read(Claim837I.Write(new(envelope, [content]))));
    }
}
