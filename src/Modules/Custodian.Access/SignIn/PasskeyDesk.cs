using Custodian.Access.Identity;
using Custodian.Access.Model;
using Custodian.Access.Sessions;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SignIn;

/// <summary>
/// Passkeys, by the handler of ASP.NET Core Identity. Each challenge is kept on the server and good for one answer. A passkey needs the
/// person's finger or PIN (user verification), so it counts as both factors.
/// </summary>
sealed class PasskeyDesk(
    IPasskeyHandler<User> handler,
    SignInSteps steps,
    SignInDesk desk,
    AccessWriter writer,
    IDbContextFactory<CustodianDb> databases,
    TimeProvider clock)
{
    /// <summary>A challenge for whoever holds a passkey for this server.</summary>
    public async Task<PasskeyChallenge> BeginUse(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        return new(made.RequestOptionsJson, await steps.Begin(StepKind.PasskeyUse, null, made.AssertionState ?? ""));
    }

    public async Task<SignInAnswer> SignIn(HttpContext http, string credentialJson, Visitor visitor)
    {
        var state = await TakeState(SessionCookie.ReadStep(http), StepKind.PasskeyUse, null);
        var result = state is null ? null : await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credentialJson, AssertionState = state });
        return result is { Succeeded: true, User.Active: true }
            ? await writer.Write(change => SignIn(change, result, visitor))
            : await writer.Write(change => Task.FromResult(Refuse(change, result?.User, visitor)));
    }

    /// <summary>A challenge for a new passkey of this person.</summary>
    public async Task<PasskeyChallenge> BeginEnrolment(HttpContext http, LiveSession session)
    {
        var entity = new PasskeyUserEntity { Id = session.UserId.ToString(), Name = session.Name, DisplayName = session.DisplayName };
        var made = await handler.MakeCreationOptionsAsync(entity, http);
        return new(made.CreationOptionsJson, await steps.Begin(StepKind.PasskeyEnrolment, session.UserId, made.AttestationState ?? ""));
    }

    /// <summary>The new passkey, proved but not yet stored; null when the answer does not fit the challenge.</summary>
    public async Task<UserPasskeyInfo?> Prove(HttpContext http, string credentialJson, UserId user)
    {
        var state = await TakeState(SessionCookie.ReadStep(http), StepKind.PasskeyEnrolment, user);
        if (state is null)
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credentialJson, AttestationState = state });
        return result.Succeeded && result.UserEntity.Id == user.ToString() ? result.Passkey : null;
    }

    async Task<SignInAnswer> SignIn(AccessChange change, PasskeyAssertionResult<User> result, Visitor visitor)
    {
        var credential = result.Passkey!.CredentialId;
        var row = await change.Db.Set<Passkey>().AsTracking().SingleOrDefaultAsync(p => p.CredentialId == credential);
        if (row is null)
        {
            return Refuse(change, result.User, visitor);
        }

        PasskeyRows.TakeOver(row, result.Passkey);
        row.LastUsedAt = change.Now;
        return await desk.Begin(change, result.User!, "passkey", visitor);
    }

    static SignInAnswer.Refused Refuse(AccessChange change, User? user, Visitor visitor)
    {
        change.Record("access.sign-in", AuditVerb.SignIn, visitor.As(user?.Id, user?.Name ?? "nobody"), SignInProblems.PasskeyRefused.Code, "passkey");
        return new SignInAnswer.Refused(SignInProblems.PasskeyRefused);
    }

    async Task<string?> TakeState(string? key, StepKind kind, UserId? user)
    {
        await using var db = await databases.CreateDbContextAsync();
        var step = await SignInSteps.Find(db, key, kind, Instant.Of(clock));
        return step is not null && step.UserId == user && await writer.Write(change => SignInSteps.Use(change.Db, step)) ? step.State : null;
    }
}
