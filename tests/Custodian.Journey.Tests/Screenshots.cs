using System.Runtime.CompilerServices;
using Custodian.StoreTesting;
using Microsoft.Playwright;

namespace Custodian.Journey.Tests;

/// <summary>Takes the pictures of the documentation: <c>custodian.journey.tests -explicit only -class "*Screenshots"</c>.</summary>
public class Screenshots
{
    [Fact(Explicit = true)]
    public async Task Take()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite, patients: 60);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);

        var coder = await Chromium.SignIn(browser, product.Url, "coder.dube");
        await Shoot(coder, product.Url + "/", "home");
        await Shoot(coder, product.Url + "/coding/queue", "coding-queue");
        var row = coder.Locator("tr[data-row]", new() { HasText = "Inpatient" }).First.Locator("a[data-open]");
        var bench = product.Url + await row.GetAttributeAsync("href");
        await coder.GotoAsync(bench);
        foreach (var code in (string[])["A41.51", "R65.20", "J96.01", "N39.0"])
        {
            await coder.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await coder.Keyboard.PressAsync("F2");
            await coder.Keyboard.TypeAsync(code, new() { Delay = 25 });
            await coder.Locator("#addcode-list [role=option]").First.WaitForAsync();
            await coder.Keyboard.PressAsync("Enter");
            await coder.WaitForTimeoutAsync(600);
        }

        await Shoot(coder, null, "workbench");
        await Shoot(coder, bench.Replace("/coding/", "/charts/"), "chart");
        await Shoot(await Chromium.SignIn(browser, product.Url, "biller.marchetti"), product.Url + "/billing/holds", "billing-holds");
        await Shoot(await Chromium.SignIn(browser, product.Url, "administrator.reyes"), product.Url + "/interfaces?status=all", "interface-monitor");
        await Shoot(await Chromium.SignIn(browser, product.Url, "privacy.lund"), product.Url + "/audit", "audit-trail");
    }

    static async Task Shoot(IPage page, string? url, string name, [CallerFilePath] string here = "")
    {
        if (url is not null)
        {
            await page.GotoAsync(url);
        }

        await page.ScreenshotAsync(new() { Path = Path.Combine(Path.GetDirectoryName(here)!, "../../docs/screens", name + ".png") });
    }
}
