namespace Custodian.Store.Slices;

/// <summary>The store's instants: UTC, whole milliseconds.</summary>
public static class Instant
{
    public static DateTime Of(TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }
}
