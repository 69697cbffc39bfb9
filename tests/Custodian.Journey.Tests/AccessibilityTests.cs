using System.Net;
using System.Text.RegularExpressions;
using Custodian.StoreTesting;
using Microsoft.Playwright;

namespace Custodian.Journey.Tests;

/// <summary>Every page of the product, light and dark, before the rules of WCAG 2.2 A and AA; and the keys that every page promises.</summary>
[Collection(OneBrowser.Name)]
public partial class AccessibilityTests
{
    /// <summary>Addresses that answer with a file, a part of a page or another address.</summary>
    static readonly string[] NoPages =
    [
        "/documents/{document:long}/content", "/documents/{document:long}/versions", "/claims/files/{id:long}/content", "/settings/authenticator/qr.png", "/patients/new", "/coding",
        "/patients/{id:long}/face-sheet.pdf", "/patients/{id:long}/wristband.pdf", "/patients/{id:long}/labels.pdf", "/encounters/{id:long}/face-sheet.pdf", "/encounters/{id:long}/wristband.pdf", "/encounters/{id:long}/labels.pdf",
    ];

    /// <summary>Pages that need something to have happened: checked in the tests where it does. The page of a document to sign needs one, which the demo may not have; the drawer is part of other pages.</summary>
    static readonly string[] Elsewhere = ["/lock", "/drawer", "/settings/authenticator", "/sign-in/code", "/claims/{id:long}", "/sign/{document:long}"];

    // Data, not pages.
    static readonly string[] Data = ["/coding/regroup/{job:long}/differences.csv", "/openapi/{documentName}.json", "/typing/stay"];

    static readonly string[] People = ["director.varga", "coder.dube", "biller.marchetti", "physician.adeyemi", "registrar.abbott", "analyst.moreau", "privacy.lund", "administrator.reyes"];

    [Fact]
    public async Task Axe_finds_nothing_on_any_page_in_light_or_dark()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite, patients: 12);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        await product.Send("no message at all, for the dead letters");
        await Duplicates(product);
        Dictionary<string, string> seen = [];
        HashSet<string> records = ["/books/ICD10CM/A4151", "/books/icd10cm/A4151/excluded-by?on=2026-09-04", "/patients/policy"];
        List<string> faults = [];

        await Door(browser, product.Url, seen, faults);
        records.UnionWith(await InHouse(product, browser));
        records.Add(await Regrouping(browser, product.Url));
        foreach (var person in People)
        {
            var page = await Chromium.SignIn(browser, product.Url, person);
            await Walk(page, product.Url, records, seen, faults);
            await page.Context.CloseAsync();
        }

        faults.AddRange(ProductPages.All.Except(seen.Keys).Except(NoPages).Except(Elsewhere).Except(Data).Select(missed => "Not seen: " + missed));
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task The_palette_finds_a_patient_by_number_and_the_help_opens_by_key()
    {
        const string number = "90482173";
        await using var product = await RunningProduct.Start(StoreKind.Sqlite);
        await product.Send($"MSH|^~\\&|JOURNEY|LGH|CUST|LGH|20260904141200||ADT^A28^ADT_A05|P1|P|2.5.1\rEVN||20260904141200\rPID|1||{number}^^^LGH^MR||OKAFOR^Margaret||19510314|F\r");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium.Options);
        var page = await Chromium.SignIn(browser, product.Url, "registrar.abbott");
        await page.GotoAsync(product.Url + "/");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#shortcuts")).ToBeVisibleAsync();
        Assert.Empty(await AxeCore.Check(page));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#shortcuts")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Locator("#palette [role=combobox]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(number, new() { Delay = 20 });
        await page.Locator("#found [role=option]", new() { HasText = number }).First.WaitForAsync();
        Assert.Empty(await AxeCore.Check(page));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/patients/[0-9]+$"));

        Assert.Equal(number, await page.Locator(".ban dt:has-text('MRN') + dd").InnerTextAsync());
        await page.Keyboard.PressAsync("Alt+l");
        await page.WaitForURLAsync("**/lock*");
        Assert.Empty(await AxeCore.Check(page));
    }

    /// <summary>Three records of one person, two of them merged: a set to compare, and a merge that can be undone.</summary>
    static async Task Duplicates(RunningProduct product)
    {
        foreach (var (control, trigger, mrn, merge) in new[] { ("D1", "A28", "90000001", ""), ("D2", "A28", "90000002", ""), ("D3", "A28", "90000003", ""), ("D4", "A40", "90000001", "MRG|90000002^^^LGH^MR\r") })
        {
            await product.Send($"MSH|^~\\&|JOURNEY|LGH|CUST|LGH|20260904141200||ADT^{trigger}|{control}|P|2.5.1\rEVN||20260904141200\rPID|1||{mrn}^^^LGH^MR||OKAFOR^Margaret^Anne||19510314|F|||18 Alder Court^^Larkfield^AZ^85001||5550137742\r{merge}");
        }
    }

    /// <summary>Somebody with a document, on a unit without a bed, whose emergency visit was merged into the admission, and two beds to choose from.</summary>
    static async Task<IReadOnlyList<string>> InHouse(RunningProduct product, IBrowser browser)
    {
        foreach (var (control, trigger, visit, merge) in new[] { ("H0", "A04", "E|ED||||||||||||||||V9000008", ""), ("H1", "A01", "I|4W||||||||||||||||V9000009", ""), ("H2", "A42", "I|4W||||||||||||||||V9000009", "MRG|||||V9000008^^^LGH^VN\r") })
        {
            await product.Send($"MSH|^~\\&|JOURNEY|LGH|CUST|LGH|20260904141200||ADT^{trigger}|{control}|P|2.5.1\rEVN||20260904141200\rPID|1||90000009^^^LGH^MR||WREN^Jenny||19620511|F\r{merge}PV1|1|{visit}^^^LGH^VN|||||||||||||||||||||||||20260904141200\r");
        }

        await product.Send("MSH|^~\\&|JOURNEY|LGH|CUST|LGH|20260904151200||MDM^T02^MDM_T02|H3|P|2.5.1\rPID|1||90000009^^^LGH^MR||WREN^Jenny||19620511|F\rPV1|1|I|4W||||||||||||||||V9000009^^^LGH^VN\rTXA|1|34117-2^History and physical^LN|TX|20260904150000|||||1234567893^ADEYEMI-CLARK^Sola|||D9||||||AU\rOBX|1|TX|34117-2||Two days of fever.||||||F\r");
        var page = await Chromium.SignIn(browser, product.Url, "director.varga");
        await page.GotoAsync(product.Url + "/beds/add");
        await page.Locator("#f-Facility").SelectOptionAsync(new SelectOptionValue { Label = "Larkfield General Hospital" });
        await page.FillAsync("#f-Lines", "4W,412,A\n4W,412,B");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/beds?facility=*");
        await page.GotoAsync(page.Url + "&unit=4W");
        var links = await Links(page, "main a[href^='/beds/'], main a[href^='/encounters/']");
        await page.GotoAsync(product.Url + links.First(link => ProductPages.Of(link) is "/encounters/{id:long}").Replace("encounters", "charts", StringComparison.Ordinal));
        links = [.. links, .. await Links(page, "a[href^='/documents/']")];
        await page.Context.CloseAsync();
        return [.. links.Where(link => ProductPages.Of(link) is "/beds/{id:long}" or "/encounters/{id:long}/bed" or "/encounters/{id:long}" or "/documents/{document:long}").DistinctBy(ProductPages.Of)];
    }

    static Task<string[]> Links(IPage page, string selector) => page.EvaluateAsync<string[]>("which => [...document.querySelectorAll(which)].map(a => a.getAttribute('href'))", selector);

    /// <summary>The result of a regrouping of the year.</summary>
    static async Task<string> Regrouping(IBrowser browser, string url)
    {
        var page = await Chromium.SignIn(browser, url, "coder.dube");
        await page.GotoAsync(url + "/coding/regroup");
        await page.Locator("#f-year").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(new Regex("/coding/regroup/[0-9]+$"));
        await page.Locator("dl.sums").WaitForAsync();
        var path = new Uri(page.Url).AbsolutePath;
        await page.Context.CloseAsync();
        return path;
    }

    static async Task Door(IBrowser browser, string url, Dictionary<string, string> seen, List<string> faults)
    {
        var page = await (await browser.NewContextAsync()).NewPageAsync();
        await page.GotoAsync(url + "/sign-in");
        await Check(page, "/sign-in", seen, faults);
        await page.Context.CloseAsync();
    }

    /// <summary>Follows every link of every page, one page of each kind, and opens what is reached by a search only.</summary>
    static async Task Walk(IPage page, string url, HashSet<string> records, Dictionary<string, string> seen, List<string> faults)
    {
        Queue<string> open = new(["/", .. records]);
        HashSet<string> taken = [];
        while (open.TryDequeue(out var path))
        {
            foreach (var next in IsSeen(path, seen) ? await LinksOf(page, url + path) : await Open(page, url, path, seen, faults))
            {
                foreach (var found in BySearch(next).Where(records.Add))
                {
                    open.Enqueue(found);
                }

                if (ProductPages.Of(next.Split('?', '#')[0]) is { } pattern && !NoPages.Contains(pattern) && !Data.Contains(pattern) && taken.Add(pattern))
                {
                    open.Enqueue(next.Split('#')[0]);
                }
            }
        }
    }

    static bool IsSeen(string path, Dictionary<string, string> seen) => ProductPages.Of(path.Split('?')[0]) is { } pattern && seen.ContainsKey(pattern);

    /// <summary>Checks the page, and returns its links.</summary>
    static async Task<IEnumerable<string>> Open(IPage page, string url, string path, Dictionary<string, string> seen, List<string> faults)
    {
        if (await page.GotoAsync(url + path) is not { Ok: true })
        {
            return [];
        }

        await Check(page, path, seen, faults);
        return await Links(page, "a[href^='/']:not([download])");
    }

    /// <summary>Where a page of a kind that was checked leads this person: without drawing it.</summary>
    static async Task<IEnumerable<string>> LinksOf(IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync(address);
        return answer.Ok ? Link().Matches(await answer.TextAsync()).Where(a => !a.Value.Contains(" download", StringComparison.Ordinal)).Select(a => WebUtility.HtmlDecode(a.Groups[1].Value)) : [];
    }

    [GeneratedRegex("""<a [^>]*?href="(/[^"]*)"[^>]*>""")]
    private static partial Regex Link();

    /// <summary>The other pages about the record of a link.</summary>
    static IEnumerable<string> BySearch(string link) => link.Split('/') switch
    {
        ["", "charts", var id, ..] when id.All(char.IsAsciiDigit) => [$"/encounters/{id}"],
        ["", "patients", var id, ..] when id.All(char.IsAsciiDigit) => [$"/patients/{id}", $"/patients/{id}/demographics", $"/patients/{id}/admit", $"/patients/{id}/face-sheet", $"/patients/{id}/identity", $"/patients/{id}/newborn", $"/patients/{id}/identify", $"/break-glass/{id}"],
        _ => [],
    };

    static async Task Check(IPage page, string path, Dictionary<string, string> seen, List<string> faults)
    {
        if (ProductPages.Of(new Uri(page.Url).AbsolutePath) is not { } pattern || !seen.TryAdd(pattern, path))
        {
            return;
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        faults.AddRange((await AxeCore.Check(page)).Select(fault => $"{path} light: {fault}"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        faults.AddRange((await AxeCore.CheckColours(page)).Select(fault => $"{path} dark: {fault}"));
    }
}
