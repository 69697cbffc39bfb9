using Custodian.Access.Codes;
using Custodian.Access.Model;
using Custodian.Access.Passwords;
using Custodian.Access.Sessions;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SignIn;

/// <summary>
/// The steps of signing in with a password. The slow hash runs between two short transactions: one that counts the try, one that records
/// how it ended.
/// </summary>
sealed class SignInDesk(
    IDbContextFactory<CustodianDb> databases,
    AccessWriter writer,
    Throttling throttling,
    PasswordHashing hashing,
    TotpSecrets secrets,
    SignInSteps steps,
    CustodianOptions options,
    TimeProvider clock)
{
    const string Action = "access.sign-in";

    readonly SessionLimits _limits = SessionLimits.Of(options);

    public async Task<SignInAnswer> WithPassword(string? typedName, string password, Visitor visitor)
    {
        var (user, turn, refused) = await CheckPassword(Action, SignInName.Of(typedName), password, visitor);
        if (refused is not null)
        {
            return new SignInAnswer.Refused(refused);
        }

        return user!.TotpSecret is null ? await SignIn(user, "password", visitor) : await AskCode(user, turn);
    }

    /// <summary>Judges the code of the authenticator app, or a recovery code.</summary>
    public async Task<SignInAnswer> WithCode(string? stepKey, string code, Visitor visitor)
    {
        var (step, user, turn) = await writer.Write(async change =>
        {
            var open = await SignInSteps.Find(change.Db, stepKey, StepKind.Code, change.Now);
            var holder = open is null ? null : await change.Db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == open.UserId);
            return (open, holder, holder is null ? null : await TakeTurn(change, Action, holder.Name, holder.Id, visitor));
        });
        if (step is null || user is null)
        {
            return new SignInAnswer.Refused(SignInProblems.StepOver);
        }

        return turn!.Until is { } until
            ? new SignInAnswer.Refused(SignInProblems.Paused(until))
            : await writer.Write(change => JudgeCode(change, step, user, code, turn, visitor));
    }

    /// <summary>The password again, for a locked screen, a change of password or of factors. Counted and audited like a sign-in.</summary>
    public async Task<Problem?> Confirm(string action, LiveSession session, string password, Visitor visitor)
    {
        var (user, _, refused) = await CheckPassword(action, session.Name, password, visitor);
        if (user is not null)
        {
            await writer.Write(async change =>
            {
                await throttling.Forgive(change, user.Name, visitor.Source);
                return Done.Value;
            });
        }

        return refused;
    }

    /// <summary>Ends the locked session and begins a new one for the same browser.</summary>
    public async Task<SignInAnswer> Unlock(LiveSession session, string password, Visitor visitor)
    {
        var (user, _, refused) = await CheckPassword("access.unlock", session.Name, password, visitor);
        return refused is null ? await SignIn(user!, session.Factors, visitor, "access.unlock") : new SignInAnswer.Refused(refused);
    }

    /// <summary>Begins the session of somebody who has proved who they are.</summary>
    public Task<SignInAnswer> SignIn(User user, string factors, Visitor visitor, string action = Action) =>
        writer.Write(change => Begin(change, user, factors, visitor, action));

    public async Task<SignInAnswer> Begin(AccessChange change, User proved, string factors, Visitor visitor, string action = Action)
    {
        // Read again in this transaction: the account may have been closed, or its password changed, while the hash was computed.
        var user = await change.Db.Set<User>().AsTracking().SingleAsync(u => u.Id == proved.Id);
        if (!user.Active || user.SecurityStamp != proved.SecurityStamp)
        {
            change.Record(action, AuditVerb.SignIn, visitor.As(user.Id, user.Name), SignInProblems.WrongCode);
            return new SignInAnswer.Refused(SignInProblems.Wrong(left: 0));
        }

        await throttling.Forgive(change, user.Name, visitor.Source);
        user.LastSignInAt = change.Now;
        var (session, key) = await SessionRows.Begin(change.Db, change.Ids, new NewSession(user, factors, visitor, _limits, change.Now));
        change.Record(action, AuditVerb.SignIn, visitor.As(user.Id, user.Name, session.Id), detail: factors);
        return new SignInAnswer.SignedIn(key);
    }

    async Task<SignInAnswer> AskCode(User user, Turn turn)
    {
        await writer.Write(async change =>
        {
            await throttling.TakeBack(change, user.Name, turn);
            return Done.Value;
        });
        return new SignInAnswer.CodeDue(await steps.Begin(StepKind.Code, user.Id));
    }

    async Task<(User? User, Turn Turn, Problem? Refused)> CheckPassword(string action, string name, string password, Visitor visitor)
    {
        var turn = await writer.Write(change => TakeTurn(change, action, name, null, visitor));
        if (turn.Until is { } until)
        {
            return (null, turn, SignInProblems.Paused(until));
        }

        await using var db = await databases.CreateDbContextAsync();
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.Name == name);
        var right = hashing.Verify(user, password);
        return right && user!.Active && InitialPasswordHolds(user)
            ? (user, turn, null)
            : (null, turn, await Refuse(action, user, turn, visitor, SignInProblems.Wrong(turn.Left)));
    }

    bool InitialPasswordHolds(User user) => user.InitialPasswordEnds is not { } ends || ends > Instant.Of(clock);

    async Task<Turn> TakeTurn(AccessChange change, string action, string name, UserId? user, Visitor visitor)
    {
        var turn = await throttling.Take(change, name, visitor.Source);
        if (turn.Until is not null)
        {
            change.Record(action, AuditVerb.SignIn, visitor.As(user, user is null ? "nobody" : name), SignInProblems.PausedCode);
        }

        return turn;
    }

    Task<Problem> Refuse(string action, User? user, Turn turn, Visitor visitor, Problem problem) => writer.Write(change =>
    {
        RecordRefusal(change, action, user, turn, visitor, problem);
        return Task.FromResult(problem);
    });

    // An unknown name is not written down: it is often a password in the wrong field.
    static void RecordRefusal(AccessChange change, string action, User? user, Turn turn, Visitor visitor, Problem problem)
    {
        var caller = visitor.As(user?.Id, user?.Name ?? "nobody", visitor.SessionId);
        change.Record(action, AuditVerb.SignIn, caller, problem.Code, user is null ? "unknown name" : "");
        if (turn.Paused)
        {
            change.Record("access.lockout", AuditVerb.SignIn, caller, SignInProblems.PausedCode, user is null ? "unknown name" : "");
        }
    }

    async Task<SignInAnswer> JudgeCode(AccessChange change, SignInStep step, User user, string code, Turn turn, Visitor visitor)
    {
        var factor = await UseCode(change, user, code);
        if (factor is null || !await SignInSteps.Use(change.Db, step))
        {
            RecordRefusal(change, Action, user, turn, visitor, SignInProblems.WrongSecondCode(turn.Left));
            return new SignInAnswer.Refused(SignInProblems.WrongSecondCode(turn.Left));
        }

        return await Begin(change, user, factor, visitor);
    }

    /// <summary>Uses the code up; the condition in the update is what makes two requests with one code end in one sign-in.</summary>
    /// <returns>The factors shown, or null for a wrong or used code.</returns>
    async Task<string?> UseCode(AccessChange change, User user, string code)
    {
        if (user.TotpSecret is { } secret && Totp.Match(secrets.Open(secret), code, change.Now, user.TotpStep) is { } matched)
        {
            var first = await change.Db.Set<User>().Where(u => u.Id == user.Id && u.TotpStep < matched).ExecuteUpdateAsync(set => set.SetProperty(u => u.TotpStep, matched));
            return first == 1 ? "password and code" : null;
        }

        var hash = RecoveryCodes.HashOf(code);
        var used = await change.Db.Set<RecoveryCode>()
            .Where(c => c.UserId == user.Id && c.Hash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, change.Now));
        return used == 1 ? "password and recovery code" : null;
    }
}
