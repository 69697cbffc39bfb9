using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.ListFiles;

/// <summary>Claim files, newest first.</summary>
public static class ListFiles
{
    public const int PageSize = 200;

    public static readonly Slice<Input, Result> Definition =
        Slice.Read<Input, Result>("billing.list-files", Permissions.Read, Scope.System, Handle);

    public sealed record Input(int Page);

    public sealed record Result(IReadOnlyList<Line> Lines, int Total);

    public sealed record Line(long Id, string Receiver, int ControlNumber, int Claims, Money Total, DateTime WrittenAt, string WrittenBy, DateTime? SentAt);

    static async Task<Outcome<Result>> Handle(SliceContext s, Input input)
    {
        var files = s.Db.Set<ClaimFile>().At(s.Caller, f => f.FacilityId);
        var lines = await files.OrderByDescending(f => f.Id).Skip((Math.Max(1, input.Page) - 1) * PageSize).Take(PageSize)
            .Select(f => new Line(f.Id, f.ReceiverName, f.ControlNumber, f.Claims, f.Total, f.WrittenAt, f.WrittenBy, f.SentAt)).ToListAsync(s.Stop);
        return new Result(lines, await files.CountAsync(s.Stop));
    }
}
