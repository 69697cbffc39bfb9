namespace Custodian.Access.SignIn;

/// <summary>How many wrong tries are free, and when they are forgotten.</summary>
/// <param name="Free">Tries before the first pause; each further one doubles it.</param>
/// <param name="ForgottenAfter">Quiet time after which the count starts anew.</param>
sealed record ThrottleLimit(int Free, TimeSpan ForgottenAfter)
{
    static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Below the 100 tries in a row that NIST SP 800-63B-4 (3.2.2) allows, for the day it takes to forget them.</summary>
    public static readonly ThrottleLimit Name = new(5, TimeSpan.FromHours(24));

    /// <summary>A hospital may sit behind one address, so this only stops the guessing of many names.</summary>
    public static readonly ThrottleLimit Source = new(60, TimeSpan.FromMinutes(15));

    /// <summary>The pause after this many failures: none, then 1, 2, 4, 8, 15 minutes.</summary>
    public TimeSpan PauseAfter(int failures)
    {
        var over = failures - Free;
        return over < 0 ? TimeSpan.Zero : TimeSpan.FromTicks(long.Min(Longest.Ticks, First.Ticks << int.Min(over, 5)));
    }
}
