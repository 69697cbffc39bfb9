using System.Net;
using Custodian.Access.Codes;
using Custodian.Access.Model;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class SecondFactorTests
{
    // RFC 6238, appendix B, SHA-1 rows, last six of eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code("12345678901234567890"u8.ToArray(), Totp.StepOf(DateTime.UnixEpoch.AddSeconds(seconds))));

    // RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string encoded) => Assert.Equal(encoded, Base32.Encode(System.Text.Encoding.ASCII.GetBytes(text)));

    [Theory, OnBothStores]
    public async Task An_enrolled_app_is_asked_for_after_the_password(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var (secret, _) = await Enrol(door, "coder.dube");
        using var browser = door.NewBrowser();

        var afterPassword = await browser.SignIn("coder.dube", AccessAdmin.DemoPassword, "/sign-in?return=%2Fcoding");
        var inAlready = await browser.IsIn();
        NextCode(door);
        var entered = await browser.Submit(afterPassword.Headers.Location!.ToString(), "/sign-in/code", ("code", Code(door, secret)));

        Assert.Equal("/sign-in/code?return=%2Fcoding", afterPassword.Headers.Location!.ToString());
        Assert.False(inAlready);
        Assert.Equal("/coding", entered.Headers.Location!.ToString());
        Assert.True(await browser.IsIn());
        Assert.Equal("coder.dube ok password and code", (await door.Audited("access.sign-in"))[^1]);
    }

    [Theory, OnBothStores]
    public async Task A_code_that_was_used_is_refused_while_it_would_still_be_right(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var (secret, _) = await Enrol(door, "coder.dube");
        NextCode(door);
        var code = Code(door, secret);

        var first = await SignInWithCode(door, "coder.dube", code);
        var replayed = await SignInWithCode(door, "coder.dube", code);
        NextCode(door);
        var next = await SignInWithCode(door, "coder.dube", Code(door, secret));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Forbidden, HttpStatusCode.Redirect], [first, replayed, next]);
        Assert.Contains("coder.dube ACC-0006", await door.Audited("access.sign-in"));
    }

    [Theory, OnBothStores]
    public async Task The_code_of_the_enrolment_does_not_sign_in(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var (secret, _) = await Enrol(door, "coder.dube");

        Assert.Equal(HttpStatusCode.Forbidden, await SignInWithCode(door, "coder.dube", Code(door, secret)));
    }

    [Theory, OnBothStores]
    public async Task One_code_sent_twice_at_once_signs_in_once(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var (secret, _) = await Enrol(door, "coder.dube");
        NextCode(door);
        var desk = door.Get<SignIn.SignInDesk>();
        var visitor = new Sessions.Visitor("10.0.0.9", "script");
        var steps = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            steps.Add(((SignIn.SignInAnswer.CodeDue)await desk.WithPassword("coder.dube", AccessAdmin.DemoPassword, visitor)).StepKey);
        }

        var answers = await Task.WhenAll(steps.Select(step => desk.WithCode(step, Code(door, secret), visitor)));

        Assert.Single(answers.OfType<SignIn.SignInAnswer.SignedIn>());
    }

    [Theory, OnBothStores]
    public async Task A_recovery_code_signs_in_once(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var (_, codes) = await Enrol(door, "coder.dube");

        var first = await SignInWithCode(door, "coder.dube", codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        var second = await SignInWithCode(door, "coder.dube", codes[3]);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Forbidden], [first, second]);
        Assert.Equal(9, await door.Hospital.Query(db => db.Set<RecoveryCode>().CountAsync(c => c.UsedAt == null)));
    }

    [Theory, OnBothStores]
    public async Task Wrong_codes_pause_the_account_like_wrong_passwords(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var (secret, _) = await Enrol(door, "coder.dube");
        NextCode(door);
        using var browser = door.NewBrowser();
        await browser.SignIn("coder.dube", AccessAdmin.DemoPassword);
        for (var i = 0; i < 5; i++)
        {
            await browser.EnterCode("000000");
        }

        var right = await browser.EnterCode(Code(door, secret));

        Assert.Contains("ACC-0004", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await browser.IsIn());
    }

    [Theory, OnBothStores]
    public async Task Giving_the_right_password_again_does_not_renew_the_guesses_at_the_code(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await Enrol(door, "coder.dube");
        NextCode(door);
        using var browser = door.NewBrowser();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await browser.SignIn("coder.dube", AccessAdmin.DemoPassword)).StatusCode);
            await browser.EnterCode("000000");
        }

        var sixth = await browser.SignIn("coder.dube", AccessAdmin.DemoPassword);

        Assert.Contains("ACC-0004", await sixth.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_code_six_minutes_after_the_password_is_too_late(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var (secret, _) = await Enrol(door, "coder.dube");
        using var browser = door.NewBrowser();
        await browser.SignIn("coder.dube", AccessAdmin.DemoPassword);
        var token = await browser.Page("/sign-in/code");

        door.Hospital.Clock.Advance(TimeSpan.FromMinutes(6));
        var late = await browser.Post("/sign-in/code", ("code", Code(door, secret)), ("__RequestVerificationToken", token.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!));

        Assert.Contains("ACC-0005", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task The_secret_is_not_readable_in_the_database(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var (secret, _) = await Enrol(door, "coder.dube");

        var stored = Convert.FromBase64String((await UserNamed(door, "coder.dube")).TotpSecret!);

        Assert.True(stored.AsSpan().IndexOf(secret) < 0);
    }

    [Theory, OnBothStores]
    public async Task A_role_that_needs_a_second_factor_opens_only_the_settings_until_there_is_one(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await door.Hospital.Run(EditRole.EditRole.Definition, new("coder", 1, "Coder", NeedsSecondFactor: true, ["coding.*"]));
        using var browser = await door.SignedIn("coder.dube");

        var before = await browser.Get("/coding");
        var settings = await browser.Page("/settings");
        await EnrolIn(browser, door);
        var after = await browser.Get("/coding");

        Assert.Equal("/settings", before.Headers.Location!.ToString());
        Assert.Contains("Your role needs a second factor", settings.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory, OnBothStores]
    public async Task An_administrator_can_take_lost_factors_away(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await Enrol(door, "coder.dube");
        var user = await UserNamed(door, "coder.dube");

        Assert.True((await door.Hospital.Run(ResetSecondFactor.ResetSecondFactor.Definition, user.Id)).Ok);

        using var browser = door.NewBrowser();
        await browser.SignIn("coder.dube", AccessAdmin.DemoPassword);
        Assert.True(await browser.IsIn());
    }

    /// <summary>Enrols through the pages; the secret comes back as bytes, with the recovery codes.</summary>
    static async Task<(byte[] Secret, IReadOnlyList<string> Codes)> Enrol(Door door, string name)
    {
        using var browser = await door.SignedIn(name);
        return await EnrolIn(browser, door);
    }

    static async Task<(byte[] Secret, IReadOnlyList<string> Codes)> EnrolIn(Browser browser, Door door)
    {
        var offered = await browser.Submit("/settings", "/settings/authenticator-offer", ("current", AccessAdmin.DemoPassword));
        Assert.Equal("/settings/authenticator", offered.Headers.Location!.ToString());
        using var qr = await browser.Get("/settings/authenticator/qr.png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await qr.Content.ReadAsByteArrayAsync())[..4]);
        var stored = await door.Hospital.Query(db => db.Set<User>().Where(u => u.TotpOffered != null).Select(u => u.TotpOffered!).SingleAsync());
        var secret = door.Get<TotpSecrets>().Open(stored);
        var answer = await browser.Submit("/settings/authenticator", "/settings/authenticator", ("Code", Code(door, secret)));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (secret, [.. page.QuerySelectorAll("main li code").Select(c => c.TextContent)]);
    }

    static async Task<HttpStatusCode> SignInWithCode(Door door, string name, string code)
    {
        using var browser = door.NewBrowser();
        await browser.SignIn(name, AccessAdmin.DemoPassword);
        return (await browser.EnterCode(code)).StatusCode;
    }

    static Task<User> UserNamed(Door door, string name) => door.Hospital.Query(db => db.Set<User>().SingleAsync(u => u.Name == name));

    static string Code(Door door, byte[] secret) => Totp.Code(secret, Totp.StepOf(Instant.Of(door.Hospital.Clock)));

    static void NextCode(Door door) => door.Hospital.Clock.Advance(TimeSpan.FromSeconds(30));
}
