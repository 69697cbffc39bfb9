using Custodian.Store.Home;

namespace Custodian.Access.Sessions;

/// <summary>How long sessions last and how many one person may hold.</summary>
sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute)
{
    /// <summary>A desk, a second window at the scan station, a phone, and some to spare; the oldest ends when one more begins.</summary>
    public const int MostPerUser = 6;

    /// <summary>
    /// Last use is written at most this often, so that reading pages does not write rows. A session may therefore end this much before its
    /// idle time, never after it.
    /// </summary>
    public TimeSpan TouchEvery => Idle / 20 < TimeSpan.FromMinutes(1) ? Idle / 20 : TimeSpan.FromMinutes(1);

    public static SessionLimits Of(CustodianOptions options) => new(options.SessionIdle, options.SessionAbsolute);
}
