using Custodian.StoreTesting;
using Microsoft.Playwright;

namespace Custodian.Journey.Tests;

/// <summary>A coder types faster than a slow server answers: nothing typed is lost, and every code chosen arrives.</summary>
[Collection(OneBrowser.Name)]
public class QuickCoderTests
{
    const int SlowAnswer = 900;

    [Fact]
    public async Task Codes_typed_while_the_server_is_slow_all_arrive()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var page = await Chromium.SignIn(browser, product.Url, "coder.dube");
        await page.GotoAsync(product.Url + "/coding/queue");
        await page.Locator("tr[data-row] a[data-open]").First.ClickAsync();
        await page.WaitForSelectorAsync("#addcode");
        await page.WaitForLoadStateAsync(LoadState.Load);
        var before = await page.Locator("#assigned input[name=code]").CountAsync();
        await page.RouteAsync("**/coding/*/*", async route =>
        {
            await Task.Delay(route.Request.Method == "POST" ? SlowAnswer : 0);
            await route.ContinueAsync();
        });

        await page.FillAsync("#admitting", "A41.9");
        foreach (var code in new[] { "A4151", "R65.20", "J96.01" })
        {
            await page.Keyboard.PressAsync("F2");
            await page.Keyboard.TypeAsync(code, new() { Delay = 40 });
            await page.Locator("#addcode-list [role=option]").First.WaitForAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        await page.Keyboard.TypeAsync("pneu", new() { Delay = 40 });
        await Assertions.Expect(page.Locator("#assigned input[name=code]")).ToHaveCountAsync(before + 3, new() { Timeout = 15_000 });
        await Assertions.Expect(page.Locator("#addcode")).ToHaveValueAsync("pneu");
        await Assertions.Expect(page.Locator("#addcode")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#admitting")).ToHaveValueAsync("A41.9");
        await page.Locator("#addcode-list [role=option]").First.WaitForAsync();
    }
}
