using Custodian.Access;
using Microsoft.Playwright;

namespace Custodian.Journey.Tests;

/// <summary>The distribution's browser, and signing in with it.</summary>
static class Chromium
{
    public static BrowserTypeLaunchOptions Options { get; } = new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    };

    public static async Task<IPage> SignIn(IBrowser browser, string url, string user)
    {
        Assert.True(File.Exists(Options.ExecutablePath), "Chromium is not installed: run ./test, which installs it.");
        Assertions.SetDefaultExpectTimeout(30_000);
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(url + "/sign-in");
        await page.FillAsync("input[name=name]", user);
        await page.FillAsync("input[type=password]", AccessAdmin.DemoPassword);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url + "/");
        return page;
    }
}
