using Custodian.Access.ChangePassword;
using Custodian.Access.Codes;
using Custodian.Access.EndSession;
using Custodian.Access.EnrolAuthenticator;
using Custodian.Access.EnrolPasskey;
using Custodian.Access.OfferAuthenticator;
using Custodian.Access.Passwords;
using Custodian.Access.ReadOffer;
using Custodian.Access.ReadSettings;
using Custodian.Access.RemoveAuthenticator;
using Custodian.Access.RemovePasskey;
using Custodian.Access.RenewRecoveryCodes;
using Custodian.Access.Roles;
using Custodian.Access.Sessions;
using Custodian.Access.SignIn;
using Custodian.Kernel;
using Custodian.Store.Home;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using QRCoder;

namespace Custodian.Access.Web;

/// <summary>One's own account: password, second factors, sessions, looks. Each change of a factor asks for the password again.</summary>
static class SettingsEndpoints
{
    const string Authenticator = Paths.Settings + "/authenticator";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = ReadSettings.ReadSettings.Definition;
        routes.MapGet(Paths.Settings, ShowSettings).Runs(read);
        routes.MapPost(Paths.Settings + "/looks", SaveLooks).Runs(read);
        routes.MapPost(Paths.Settings + "/password", ChangeOwnPassword).Runs(ChangePassword.ChangePassword.Definition, read);
        routes.MapPost(Paths.Settings + "/authenticator-offer", Offer).Runs(OfferAuthenticator.OfferAuthenticator.Definition, read);
        routes.MapGet(Authenticator, ShowAuthenticator).Runs(ReadOffer.ReadOffer.Definition);
        routes.MapGet(Authenticator + "/qr.png", QrCode).Runs(ReadOffer.ReadOffer.Definition);
        routes.MapPost(Authenticator, Enrol).Runs(EnrolAuthenticator.EnrolAuthenticator.Definition, ReadOffer.ReadOffer.Definition);
        routes.MapPost(Paths.Settings + "/authenticator-removal", Remove).Runs(RemoveAuthenticator.RemoveAuthenticator.Definition, read);
        routes.MapPost(Paths.Settings + "/recovery-codes", RenewCodes).Runs(RenewRecoveryCodes.RenewRecoveryCodes.Definition, read);
        routes.MapPost(Paths.Settings + "/passkey-challenge", PasskeyChallenge).Runs(EnrolPasskey.EnrolPasskey.Definition);
        routes.MapPost(Paths.Settings + "/passkeys", AddPasskey).Runs(EnrolPasskey.EnrolPasskey.Definition, read);
        routes.MapPost(Paths.Settings + "/passkeys/{id:long}/removal", RemoveOwnPasskey).Runs(RemovePasskey.RemovePasskey.Definition, read);
        routes.MapPost(Paths.Settings + "/sessions/{id:long}/end", EndOwnSession).Runs(EndSession.EndSession.Definition);
    }

    static Task<IResult> ShowSettings(HttpContext http, SliceRunner runner) => Page(http, runner, null, "");

    static IResult SaveLooks(HttpContext http, IFormCollection form)
    {
        var theme = form["theme"].ToString();
        Cookies.SavePreferences(http, theme is "light" or "dark" ? theme : null, form["density"].ToString() is "regular" or "touch" ? form["density"].ToString() : "compact", form["keys"] == "true");
        http.Say("Saved for this browser");
        return Results.Redirect(Paths.Settings);
    }

    static async Task<IResult> ChangeOwnPassword(
        HttpContext http, SliceRunner runner, SignInDesk desk, PasswordHashing hashing, CustodianOptions options, [FromForm] string? current, [FromForm] string? password)
    {
        var session = http.Features.GetRequiredFeature<LiveSession>();
        var visitor = Visitor.Of(http);
        var refused = PasswordRules.Check(password ?? "", session.Name, "password")
            ?? (password == current ? SettingsProblems.SamePassword : null)
            ?? await Confirm(desk, "access.change-password", session, current, visitor);
        if (refused is not null)
        {
            return await Page(http, runner, refused, "password");
        }

        var input = new ChangePassword.ChangePassword.Input(hashing.Hash(password!), session, visitor, SessionLimits.Of(options));
        var changed = await runner.Run(ChangePassword.ChangePassword.Definition, http.Caller(), input);
        if (changed.Problem is { } problem)
        {
            return await Page(http, runner, problem, "password");
        }

        SessionCookie.SetSession(http, changed.Value);
        http.Say("Password changed. Your other sessions are signed out.");
        return Results.Redirect(Paths.Settings);
    }

    static async Task<IResult> Offer(HttpContext http, SliceRunner runner, SignInDesk desk, TotpSecrets secrets, [FromForm] string? current)
    {
        var refused = await Confirm(desk, "access.offer-authenticator", http.Features.GetRequiredFeature<LiveSession>(), current, Visitor.Of(http))
            ?? (await runner.Run(OfferAuthenticator.OfferAuthenticator.Definition, http.Caller(), secrets.Protect(Totp.NewSecret()))).Problem;
        return refused is null ? Results.Redirect(Authenticator) : await Page(http, runner, refused, "authenticator");
    }

    static async Task<IResult> ShowAuthenticator(HttpContext http, SliceRunner runner, TotpSecrets secrets) =>
        await AuthenticatorPage(http, runner, secrets, null);

    static async Task<IResult> QrCode(HttpContext http, SliceRunner runner, TotpSecrets secrets)
    {
        var offer = await runner.Run(ReadOffer.ReadOffer.Definition, http.Caller(), secrets);
        if (offer.Problem is { } problem)
        {
            return problem.ToJson();
        }

        using var code = QRCodeGenerator.GenerateQrCode(offer.Value.Uri, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return Results.Bytes(png.GetGraphic(6), "image/png");
    }

    static async Task<IResult> Enrol(HttpContext http, SliceRunner runner, TotpSecrets secrets, [FromForm] string? code)
    {
        var enrolled = await runner.Run(EnrolAuthenticator.EnrolAuthenticator.Definition, http.Caller(), new(code ?? "", secrets));
        return enrolled.Problem is { } problem
            ? await AuthenticatorPage(http, runner, secrets, problem)
            : await http.Page<RecoveryCodesPage>(new { Codes = enrolled.Value });
    }

    static async Task<IResult> Remove(HttpContext http, SliceRunner runner, SignInDesk desk, [FromForm] string? current)
    {
        var refused = await Confirm(desk, "access.remove-authenticator", http.Features.GetRequiredFeature<LiveSession>(), current, Visitor.Of(http))
            ?? (await runner.Run(RemoveAuthenticator.RemoveAuthenticator.Definition, http.Caller(), Done.Value)).Problem;
        return await Back(http, runner, refused, "authenticator", "Authenticator app removed");
    }

    static async Task<IResult> RenewCodes(HttpContext http, SliceRunner runner, SignInDesk desk, [FromForm] string? current)
    {
        if (await Confirm(desk, "access.renew-recovery-codes", http.Features.GetRequiredFeature<LiveSession>(), current, Visitor.Of(http)) is { } refused)
        {
            return await Page(http, runner, refused, "authenticator");
        }

        var renewed = await runner.Run(RenewRecoveryCodes.RenewRecoveryCodes.Definition, http.Caller(), Done.Value);
        return renewed.Problem is { } problem
            ? await Page(http, runner, problem, "authenticator")
            : await http.Page<RecoveryCodesPage>(new { Codes = renewed.Value });
    }

    static async Task<IResult> PasskeyChallenge(HttpContext http, SignInDesk desk, PasskeyDesk passkeys, [FromForm] string? current)
    {
        if (!http.Caller().May(Permissions.Self))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var session = http.Features.GetRequiredFeature<LiveSession>();
        if (await Confirm(desk, "access.enrol-passkey", session, current, Visitor.Of(http)) is { } refused)
        {
            return Results.Text(refused.Text, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var challenge = await passkeys.BeginEnrolment(http, session);
        SessionCookie.SetStep(http, challenge.StepKey, SignInSteps.Lasts);
        return Results.Content(challenge.OptionsJson, "application/json");
    }

    static async Task<IResult> AddPasskey(HttpContext http, SliceRunner runner, PasskeyDesk passkeys, [FromForm] string? credential, [FromForm] string? name)
    {
        var session = http.Features.GetRequiredFeature<LiveSession>();
        var passkey = await passkeys.Prove(http, credential ?? "", session.UserId);
        SessionCookie.ClearStep(http);
        var refused = passkey is null
            ? SettingsProblems.PasskeyNotProved
            : (await runner.Run(EnrolPasskey.EnrolPasskey.Definition, http.Caller(), new(passkey, name ?? ""))).Problem;
        return await Back(http, runner, refused, "passkeys", "Passkey added");
    }

    static async Task<IResult> RemoveOwnPasskey(HttpContext http, SliceRunner runner, SignInDesk desk, long id, [FromForm] string? current)
    {
        var refused = await Confirm(desk, "access.remove-passkey", http.Features.GetRequiredFeature<LiveSession>(), current, Visitor.Of(http))
            ?? (await runner.Run(RemovePasskey.RemovePasskey.Definition, http.Caller(), id)).Problem;
        return await Back(http, runner, refused, "passkeys", "Passkey removed");
    }

    static async Task<IResult> EndOwnSession(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        var ended = await runner.Run(EndSession.EndSession.Definition, http.Caller(), id);
        if (ended.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        http.Say("Session ended");
        return Results.Redirect(Paths.Settings);
    }

    static async Task<Problem?> Confirm(SignInDesk desk, string action, LiveSession session, string? current, Visitor visitor) =>
        await desk.Confirm(action, session, current ?? "", visitor) is { } refused ? refused with { Fields = [new FieldError("current", refused.Text)] } : null;

    static async Task<IResult> Back(HttpContext http, SliceRunner runner, Problem? refused, string form, string said)
    {
        if (refused is not null)
        {
            return await Page(http, runner, refused, form);
        }

        http.Say(said);
        return Results.Redirect(Paths.Settings);
    }

    static async Task<IResult> Page(HttpContext http, SliceRunner runner, Problem? problem, string form)
    {
        var settings = await runner.Run(ReadSettings.ReadSettings.Definition, http.Caller(), Done.Value);
        return settings.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<SettingsPage>(
                new { Settings = settings.Value, Problem = problem, Form = form, Due = SettingsProblems.DueText(http.Features.Get<DueFeature>()?.Due) },
                problem?.Status() ?? StatusCodes.Status200OK);
    }

    static async Task<IResult> AuthenticatorPage(HttpContext http, SliceRunner runner, TotpSecrets secrets, Problem? problem)
    {
        var offer = await runner.Run(ReadOffer.ReadOffer.Definition, http.Caller(), secrets);
        return offer.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<AuthenticatorPage>(new { offer.Value.Secret, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
    }
}
