using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Server.Jobs.ReadSchedule;

/// <summary>What runs by the clock: last and next time.</summary>
static class ReadSchedule
{
    public static readonly Slice<ScheduleBook, IReadOnlyList<ScheduleLine>> Definition =
        Slice.Read<ScheduleBook, IReadOnlyList<ScheduleLine>>("jobs.read-schedule", "jobs.read", Scope.System, Handle);

    static async Task<Outcome<IReadOnlyList<ScheduleLine>>> Handle(SliceContext s, ScheduleBook book) => new List<ScheduleLine>(await book.Read(s.Stop));
}
