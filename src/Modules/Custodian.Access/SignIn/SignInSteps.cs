using Custodian.Access.Model;
using Custodian.Access.Sessions;
using Custodian.Kernel;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SignIn;

/// <summary>Remembers, for five minutes, what lies between two requests of one sign-in.</summary>
sealed class SignInSteps(AccessWriter writer)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <returns>The key for the step cookie.</returns>
    public Task<string> Begin(StepKind kind, UserId? user, string state = "") => writer.Write(async change =>
    {
        var key = RandomKey.New();
        await change.Db.Set<SignInStep>().Where(s => s.EndsAt <= change.Now).ExecuteDeleteAsync();
        change.Db.Add(new SignInStep { KeyHash = RandomKey.HashOf(key), Kind = kind, UserId = user, State = state, EndsAt = change.Now + Lasts });
        return key;
    });

    /// <summary>The open step of this key and kind, or null.</summary>
    public static Task<SignInStep?> Find(CustodianDb db, string? key, StepKind kind, DateTime now)
    {
        var hash = RandomKey.HashOf(key ?? "");
        return db.Set<SignInStep>().AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash && s.Kind == kind && s.EndsAt > now);
    }

    /// <summary>Uses the step up. False when somebody else did.</summary>
    public static async Task<bool> Use(CustodianDb db, SignInStep step) =>
        await db.Set<SignInStep>().Where(s => s.KeyHash == step.KeyHash).ExecuteDeleteAsync() == 1;
}
