using System.Text.RegularExpressions;
using Custodian.Access;
using Custodian.StoreTesting;
using Microsoft.Playwright;

namespace Custodian.Journey.Tests;

/// <summary>What a desk promises in the browser: views kept by keyboard, typing that outlives the lock, and the lock itself.</summary>
[Collection(OneBrowser.Name)]
public class DeskTests
{
    [Fact]
    public async Task A_view_is_kept_by_keyboard_and_is_a_tab_from_then_on()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var page = await Chromium.SignIn(browser, product.Url, "lead.nakagawa");

        await page.GotoAsync(product.Url + "/coding/queue?view=NotReady&class=Inpatient");
        await page.Keyboard.PressAsync("v");
        await Assertions.Expect(page.Locator("#views-coding input[name=ViewName]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Inpatients not ready");
        await page.Keyboard.PressAsync("Enter");

        var tab = page.Locator("nav.tabs a", new() { HasText = "Inpatients not ready" });
        await Assertions.Expect(tab).ToHaveAttributeAsync("aria-current", "page");
        Assert.Equal(1, await page.Locator("nav.tabs a[aria-current]").CountAsync());
        Assert.Empty(await AxeCore.Check(page));
        await page.GotoAsync(product.Url + "/views");
        Assert.Empty(await AxeCore.Check(page));
    }

    [Fact]
    public async Task Typing_in_a_registration_outlives_the_lock_and_comes_back_on_request()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var page = await Chromium.SignIn(browser, product.Url, "registrar.abbott");
        await page.GotoAsync(product.Url + "/patients");
        await page.FillAsync("[name=Family]", "Zebrowski");
        await page.FillAsync("[name=Given]", "Anna");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("button", new() { HasText = "Register a new patient" }).First.ClickAsync();

        await page.WaitForURLAsync("**/patients/new");
        await page.FillAsync("[name=Street]", "12 Alder Court");
        await page.Keyboard.PressAsync("Alt+l");
        await page.WaitForURLAsync("**/lock*");
        await page.FillAsync("[name=password]", AccessAdmin.DemoPassword);
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/patients/new?kept=true");
        await Assertions.Expect(page.Locator("form[data-guard] [role=status]")).ToContainTextAsync(new Regex("Your typing of [0-9]{2}:[0-9]{2} was kept"));
        Assert.Empty(await AxeCore.Check(page));
        await page.Locator("button", new() { HasText = "Restore" }).ClickAsync();
        await Assertions.Expect(page.Locator("[name=Street]")).ToHaveValueAsync("12 Alder Court");
        await Assertions.Expect(page.Locator("[name=Family]")).ToHaveValueAsync("Zebrowski");
    }

    [Fact]
    public async Task The_drawer_opens_by_key_over_any_page_and_shows_what_is_in_hand()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite, patients: 40);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var page = await Chromium.SignIn(browser, product.Url, "physician.adeyemi");
        await page.GotoAsync(product.Url + "/settings");

        await page.Keyboard.PressAsync("w");
        var work = page.Locator("dialog#drawer[open] a");
        await work.First.WaitForAsync();
        Assert.Empty(await AxeCore.Check(page));
        var to = await work.First.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog#drawer")).ToBeHiddenAsync();
        await page.GotoAsync(product.Url + to);

        Assert.Equal(0, await page.Locator("h1:has-text('not found')").CountAsync());
    }

    [Fact]
    public async Task An_idle_screen_warns_goes_on_at_a_key_and_locks_without_one()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var page = await (await browser.NewContextAsync()).NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync(product.Url + "/sign-in");
        await page.FillAsync("input[name=name]", "clerk.haddad");
        await page.FillAsync("input[type=password]", AccessAdmin.DemoPassword);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(product.Url + "/");
        await page.GotoAsync(product.Url + "/completion");

        await page.Clock.FastForwardAsync("17:10");
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("This screen locks in a minute");
        await page.Keyboard.PressAsync("Shift");
        await Assertions.Expect(page.Locator("#notice")).ToBeEmptyAsync();
        await page.Clock.FastForwardAsync("17:10");
        await page.Clock.FastForwardAsync("01:10");

        await page.WaitForURLAsync("**/lock?return=%2Fcompletion");
    }

    [Fact]
    public async Task No_page_is_taller_than_its_window()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var page = await Chromium.SignIn(browser, product.Url, "director.varga");

        foreach (var path in (string[])["/", "/coding/queue", "/completion", "/census", "/audit", "/settings", "/views"])
        {
            await page.GotoAsync(product.Url + path);
            Assert.Equal(900, await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
        }
    }
}
