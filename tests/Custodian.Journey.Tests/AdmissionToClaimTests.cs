using Custodian.StoreTesting;
using Microsoft.Playwright;

namespace Custodian.Journey.Tests;

/// <summary>
/// The main job, as its people do it: a feed and documents come in, the coder codes by keyboard, the biller sends the claim, and the audit
/// chain holds. Through the real program, a real browser and both databases.
/// </summary>
[Collection(OneBrowser.Name)]
public class AdmissionToClaimTests
{
    const string Pid = "PID|1||90482173^^^LGH^MR||OKAFOR^Margaret^Anne||19510314|F|||12 Elm St^^Larkfield^AZ^850010001||555-0142|||||9609-04418";
    const string Pv1 = "PV1|1|I|4W^410^A|1|||2000000002^ADEYEMI-CLARK^Sola^^^^MD|||MED||||1|||||9609-04418|||||||||||||||||01||||||||20260904141200|20260910114000";
    const string In1 = "IN1|1|A|MCARE|Medicare Part A|||||||||||MA|OKAFOR^Margaret|SEL|||||||||||||||||||1EG4TE5MK73";

    [Theory, OnBothStores]
    public async Task A_discharged_visit_comes_out_as_a_claim(StoreKind kind)
    {
        await using var product = await RunningProduct.Start(kind);
        await Feed(product);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);

        var encounter = await Code(browser, product.Url);
        var file = await Bill(browser, product.Url, encounter);

        Assert.Contains("HI*ABK:A4151", file);
        Assert.Contains("ST*837*", file);
        var (code, output) = await product.Command("audit", "verify");
        Assert.True(code == 0, output);
    }

    static async Task Feed(RunningProduct product)
    {
        Assert.Contains("MSA|AA|J1", await product.Send(Message("ADT^A01^ADT_A01", "J1", "20260904141200", "EVN||20260904141200", Pid, Pv1.Replace("|20260910114000", ""), In1)));
        Assert.Contains("MSA|AA|J2", await product.Send(Document("J2", "34117-2^History and physical^LN", "D1", "75 year old with fever, E. coli bacteremia, hypoxia.")));
        Assert.Contains("MSA|AA|J3", await product.Send(Document("J3", "18842-5^Discharge summary^LN", "D2", "Severe sepsis due to Escherichia coli. Acute hypoxic respiratory failure, resolved.")));
        Assert.Contains("MSA|AA|J4", await product.Send(Message("ADT^A03^ADT_A03", "J4", "20260910114000", "EVN||20260910114000", Pid, Pv1, In1)));
    }

    static async Task<string> Code(IBrowser browser, string url)
    {
        var page = await Chromium.SignIn(browser, url, "coder.dube");
        await page.GotoAsync(url + "/coding/queue");
        await OpenRow(page);
        await page.WaitForSelectorAsync("#addcode");
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.FillAsync("#admitting", "A41.9");
        await AddDiagnosis(page, "A4151");
        await AddDiagnosis(page, "R65.20");
        await AddDiagnosis(page, "J96.01");
        await Assertions.Expect(page.Locator(".drgn").First).ToHaveTextAsync("871");
        for (var i = 0; i < 3; i++)
        {
            var choice = page.Locator($"#poa-{i}");
            await page.RunAndWaitForResponseAsync(() => choice.SelectOptionAsync("Y"), answer => answer.Request.Method == "POST");
            await page.WaitForTimeoutAsync(400);
        }

        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByText("Final coded", new() { Exact = true }).First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        return page.Url.Split('/')[^1].Split('?')[0];
    }

    /// <summary>Work comes to a list a moment after what caused it.</summary>
    static async Task OpenRow(IPage page)
    {
        var row = page.Locator("tr[data-row]", new() { HasText = "9609-04418" });
        for (var i = 0; i < 120 && await row.CountAsync() == 0; i++)
        {
            await Task.Delay(250);
            await page.ReloadAsync();
        }

        await row.Locator("a[data-open]").ClickAsync();
    }

    static async Task AddDiagnosis(IPage page, string code)
    {
        var rows = page.Locator("table.codes input[name=code]");
        var before = await rows.CountAsync();
        await page.Keyboard.PressAsync("F2");
        await Assertions.Expect(page.Locator("#addcode")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(code, new() { Delay = 25 });
        await page.Locator("#addcode-list [role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(rows).ToHaveCountAsync(before + 1);
    }

    static async Task<string> Bill(IBrowser browser, string url, string encounter)
    {
        var page = await Chromium.SignIn(browser, url, "biller.marchetti");
        await page.GotoAsync($"{url}/billing/accounts/{encounter}");
        await page.FillAsync("[name=RevenueCode]", "0120");
        await page.FillAsync("[name=Units]", "6");
        await page.FillAsync("[name=Amount]", "12000.00");
        await page.FillAsync("[name=Description]", "Room and board");
        await page.ClickAsync("text=Add charge");
        await page.GotoAsync(url + "/claims");
        await OpenRow(page);
        await page.Locator("text=Write 837I file").WaitForAsync();
        Assert.Empty(await AxeCore.Check(page));
        await page.ClickAsync("text=Write 837I file");
        await page.GotoAsync(url + "/claims/files");
        var href = await page.Locator("a[href*='/claims/files/']").First.GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(url + href);
        return await answer.TextAsync();
    }

    static string Document(string control, string type, string number, string text) => Message(
        "MDM^T02^MDM_T02", control, "20260910150000", Pid, Pv1,
        $"TXA|1|{type}|TX|20260910150000|||||2000000002^ADEYEMI-CLARK^Sola|||{number}|||||AU",
        $"OBX|1|TX|1||{text}||||||F");

    static string Message(string type, string control, string at, params string[] segments) =>
        $"MSH|^~\\&|JOURNEY|LGH|CUST|LGH|{at}||{type}|{control}|P|2.5.1\r" + string.Join('\r', segments) + "\r";
}
