using System.Globalization;
using System.Security.Cryptography;
using Custodian.Access;
using Custodian.StoreTesting;
using Microsoft.Playwright;

namespace Custodian.Journey.Tests;

/// <summary>Passkeys and authenticator codes in a real browser, with the browser's own virtual authenticator.</summary>
[Collection(OneBrowser.Name)]
public class SecondFactorTests
{
    [Fact]
    public async Task A_passkey_is_added_in_the_settings_and_signs_in_without_a_password()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var url = product.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var page = await Chromium.SignIn(browser, url, "coder.dube");
        await AddAuthenticator(page);

        await page.GotoAsync(url + "/settings");
        await page.FillAsync("#passkeys input[name=name]", "Office computer");
        await page.Locator("#passkeys form[data-passkey=create] input[name=current]").FillAsync(AccessAdmin.DemoPassword);
        await page.ClickAsync("text=Add a passkey");
        await Assertions.Expect(page.Locator("#passkeys")).ToContainTextAsync("Office computer");
        await page.ClickAsync("text=Sign out");
        await page.GotoAsync(url + "/sign-in");
        await page.ClickAsync("form[data-passkey=get] button");
        await page.WaitForURLAsync(url + "/");

        await page.GotoAsync(url + "/settings");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("coder.dube");
        await Assertions.Expect(page.Locator("#passkeys")).Not.ToContainTextAsync("not used yet");
    }

    [Fact]
    public async Task An_authenticator_app_is_enrolled_and_asked_for_at_the_next_sign_in()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var page = await Chromium.SignIn(browser, product.Url, "coder.dube");
        await page.GotoAsync(product.Url + "/settings");
        await page.Locator("#authenticator input[name=current]").FillAsync(AccessAdmin.DemoPassword);
        await page.ClickAsync("text=Enrol an app");
        var secret = await Secret(page);
        Assert.Empty(await AxeCore.Check(page));
        await page.FillAsync("input[name=Code]", Totp(secret, 0));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main li code")).ToHaveCountAsync(10);

        var again = await (await browser.NewContextAsync()).NewPageAsync();
        await again.GotoAsync(product.Url + "/sign-in");
        await again.FillAsync("input[name=name]", "coder.dube");
        await again.FillAsync("input[type=password]", AccessAdmin.DemoPassword);
        await again.Keyboard.PressAsync("Enter");
        await again.WaitForURLAsync("**/sign-in/code*");
        Assert.Empty(await AxeCore.Check(again));
        await again.FillAsync("input[name=code]", Totp(secret, 1));
        await again.Keyboard.PressAsync("Enter");

        await again.WaitForURLAsync(product.Url + "/");
    }

    static async Task<byte[]> Secret(IPage page)
    {
        var letters = (await page.Locator("main p code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(letters.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }

    /// <summary>What an authenticator app shows (RFC 6238): written here again, so that the product is not checked by itself.</summary>
    static string Totp(byte[] secret, int stepsAhead)
    {
        var counter = BitConverter.GetBytes((TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + stepsAhead);
        Array.Reverse(counter);
#pragma warning disable CA5350 // RFC 6238 apps know SHA-1.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = ((hash[at] & 0x7f) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    static async Task AddAuthenticator(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }
}
