using System.Security.Cryptography;

namespace Custodian.Kernel;

/// <summary>
/// New ids: 42 bits of milliseconds since 2024-01-01 UTC, then 21 random bits. Ordered by time to the millisecond, not guessable by
/// counting, unique across nodes without a sequence, and positive as a signed 64-bit number until the year 2163.
/// </summary>
public sealed class Ids(TimeProvider clock)
{
    static readonly DateTimeOffset Epoch = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    long _last;

    public long Next()
    {
        var ms = (long)(clock.GetUtcNow() - Epoch).TotalMilliseconds;
        var candidate = (ms << 21) | (long)RandomNumberGenerator.GetInt32(1 << 21);
        while (true)
        {
            var last = Volatile.Read(ref _last);
            // Never go back within this process: two ids of one transaction keep the order in which they were asked for.
            var next = candidate > last ? candidate : last + 1 + RandomNumberGenerator.GetInt32(16);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }

    public T Next<T>()
        where T : struct, IId<T> => T.From(Next());
}
