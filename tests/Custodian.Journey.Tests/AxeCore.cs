using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace Custodian.Journey.Tests;

/// <summary>axe-core, pinned in package.json and installed by <c>./test</c>, run in the page.</summary>
static class AxeCore
{
    const string Run = """
        async rules => (await axe.run(document, { runOnly: rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'], resultTypes: ['violations'] }))
          .violations.map(v => `${v.id}: ${v.help} at ${v.nodes.slice(0, 5).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join('; ')}`)
        """;

    /// <summary>What the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, find on the page as it stands.</summary>
    public static Task<IReadOnlyList<string>> Check(IPage page) => Check(page, null);

    /// <summary>The same of the rules about colours, all that a page in other colours can break.</summary>
    public static Task<IReadOnlyList<string>> CheckColours(IPage page) => Check(page, new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } });

    static async Task<IReadOnlyList<string>> Check(IPage page, object? rules)
    {
        if (await page.EvaluateAsync<bool>("() => !window.axe"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Run, rules);
    }

    static string Script => field ??= File.ReadAllText(Path.Combine(Folder(), "node_modules", "axe-core", "axe.min.js"));

    static string Folder([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules", "axe-core")), "axe-core is not installed: run ./test, or npm ci in tests/Custodian.Journey.Tests.");
        return folder;
    }
}
