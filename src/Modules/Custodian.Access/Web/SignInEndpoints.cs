using Custodian.Access.Sessions;
using Custodian.Access.SignIn;
using Custodian.Kernel;
using Custodian.Store.Home;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Access.Web;

/// <summary>The door: signing in with its steps, locking, unlocking and signing out.</summary>
static class SignInEndpoints
{
    const string Door = "The sign-in itself: nobody is signed in yet.";
    const string Own = "Concerns the session of this browser only, and works while it is locked.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Paths.SignIn, ShowSignIn).Open(Door);
        routes.MapPost(Paths.SignIn, SignIn).Open(Door);
        routes.MapGet(Paths.Code, ShowCode).Open(Door);
        routes.MapPost(Paths.Code, EnterCode).Open(Door);
        routes.MapPost("/sign-in/passkey-challenge", PasskeyChallenge).Open(Door);
        routes.MapPost("/sign-in/passkey", SignInWithPasskey).Open(Door);
        routes.MapPost("/sign-out", SignOut).Open(Own);
        routes.MapGet(Paths.Lock, ShowLock).Open(Own);
        routes.MapPost(Paths.Lock, Lock).Open(Own);
        routes.MapPost("/unlock", Unlock).Open(Own);
    }

    static IResult ShowSignIn(HttpContext http, CustodianOptions options, [FromQuery(Name = "return")] string? back) => http.Features.Get<LiveSession>() switch
    {
        { Locked: true } => Results.Redirect(LocalUrl.WithReturn(Paths.Lock, back)),
        { } => Results.Redirect(LocalUrl.Of(back)),
        null => Page(http, options, back, null, ended: SessionCookie.ReadSession(http) is not null),
    };

    static async Task<IResult> SignIn(
        HttpContext http, SignInDesk desk, CustodianOptions options, [FromForm] string? name, [FromForm] string? password, [FromForm(Name = "return")] string? back)
    {
        return await desk.WithPassword(name, password ?? "", Visitor.Of(http)) switch
        {
            SignInAnswer.SignedIn signedIn => Enter(http, signedIn, back),
            SignInAnswer.CodeDue due => AskCode(http, due, back),
            SignInAnswer.Refused refused => Page(http, options, back, refused.Problem, ended: false),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    static IResult ShowCode(HttpContext http, CustodianOptions options, [FromQuery(Name = "return")] string? back) =>
        SessionCookie.ReadStep(http) is null ? Results.Redirect(LocalUrl.WithReturn(Paths.SignIn, back)) : CodePage(http, options, back, null);

    static async Task<IResult> EnterCode(HttpContext http, SignInDesk desk, CustodianOptions options, [FromForm] string? code, [FromForm(Name = "return")] string? back) =>
        await desk.WithCode(SessionCookie.ReadStep(http), code ?? "", Visitor.Of(http)) switch
        {
            SignInAnswer.SignedIn signedIn => Enter(http, signedIn, back),
            SignInAnswer.Refused refused when refused.Problem == SignInProblems.StepOver => Page(http, options, back, refused.Problem, ended: false),
            SignInAnswer.Refused refused => CodePage(http, options, back, refused.Problem),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };

    static async Task<IResult> PasskeyChallenge(HttpContext http, PasskeyDesk desk, IFormCollection form)
    {
        var challenge = await desk.BeginUse(http);
        SessionCookie.SetStep(http, challenge.StepKey, SignInSteps.Lasts);
        return Results.Content(challenge.OptionsJson, "application/json");
    }

    static async Task<IResult> SignInWithPasskey(
        HttpContext http, PasskeyDesk desk, CustodianOptions options, [FromForm] string? credential, [FromForm(Name = "return")] string? back) =>
        await desk.SignIn(http, credential ?? "", Visitor.Of(http)) switch
        {
            SignInAnswer.SignedIn signedIn => Enter(http, signedIn, back),
            SignInAnswer.Refused refused => Page(http, options, back, refused.Problem, ended: false),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };

    static async Task<IResult> SignOut(HttpContext http, SessionDesk sessions, IFormCollection form)
    {
        if (http.Features.Get<LiveSession>() is { } session)
        {
            await sessions.SignOut(session, Visitor.Of(http));
        }

        SessionCookie.ClearSession(http);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Results.Redirect(Paths.SignIn);
    }

    static IResult ShowLock(HttpContext http, CustodianOptions options, [FromQuery(Name = "return")] string? back) => http.Features.Get<LiveSession>() switch
    {
        null => Results.Redirect(LocalUrl.WithReturn(Paths.SignIn, back)),
        { Locked: false } => Results.Redirect(LocalUrl.Of(back)),
        var session => LockPage(http, options, session, back, null),
    };

    static async Task<IResult> Lock(HttpContext http, SessionDesk sessions, [FromForm(Name = "return")] string? back)
    {
        if (http.Features.Get<LiveSession>() is not { } session)
        {
            return Results.Redirect(LocalUrl.WithReturn(Paths.SignIn, back));
        }

        await sessions.Lock(session, Visitor.Of(http));
        return Results.Redirect(LocalUrl.WithReturn(Paths.Lock, back));
    }

    static async Task<IResult> Unlock(HttpContext http, SignInDesk desk, CustodianOptions options, [FromForm] string? password, [FromForm(Name = "return")] string? back)
    {
        if (http.Features.Get<LiveSession>() is not { } session)
        {
            return Results.Redirect(LocalUrl.WithReturn(Paths.SignIn, back));
        }

        return await desk.Unlock(session, password ?? "", Visitor.Of(http)) switch
        {
            SignInAnswer.SignedIn signedIn => Enter(http, signedIn, back),
            SignInAnswer.Refused refused => LockPage(http, options, session, back, refused.Problem),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }

    static IResult Enter(HttpContext http, SignInAnswer.SignedIn signedIn, string? back)
    {
        SessionCookie.SetSession(http, signedIn.Key);
        SessionCookie.ClearStep(http);
        return Results.Redirect(LocalUrl.Of(back));
    }

    static IResult AskCode(HttpContext http, SignInAnswer.CodeDue due, string? back)
    {
        SessionCookie.SetStep(http, due.StepKey, SignInSteps.Lasts);
        return Results.Redirect(LocalUrl.WithReturn(Paths.Code, back));
    }

    static IResult Page(HttpContext http, CustodianOptions options, string? back, Problem? problem, bool ended)
    {
        var model = new SignInModel(options, LocalUrl.Of(back), problem, ended, Cookies.Preferences(http));
        return http.Fragment<SignInPage>(new { Model = model }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static IResult CodePage(HttpContext http, CustodianOptions options, string? back, Problem? problem) =>
        http.Fragment<CodePage>(new { Options = options, Back = LocalUrl.Of(back), Problem = problem, Preferences = Cookies.Preferences(http) }, problem?.Status() ?? StatusCodes.Status200OK);

    static IResult LockPage(HttpContext http, CustodianOptions options, LiveSession session, string? back, Problem? problem) => http.Fragment<LockPage>(
        new { Options = options, session.DisplayName, Back = LocalUrl.Of(back), Problem = problem, Preferences = Cookies.Preferences(http) },
        problem?.Status() ?? StatusCodes.Status200OK);
}
