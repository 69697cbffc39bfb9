using System.Net;
using System.Text.RegularExpressions;
using Custodian.Access;
using Custodian.StoreTesting;

namespace Custodian.Journey.Tests;

/// <summary>What every role sees when it follows every link: a link that answers "no such page" or "not for you" should not be there.</summary>
public partial class LinkTests
{
    /// <summary>Addresses of one route that are followed for each person: the others differ in the record only.</summary>
    const int PerRoute = 3;

    [Fact]
    public async Task No_link_leads_where_its_reader_may_not_go()
    {
        await using var product = await RunningProduct.Start(StoreKind.Sqlite, patients: 12);
        await product.Send("no message at all, for the dead letters");
        List<string> faults = [];
        foreach (var (name, _, role) in DemoSignIns.All.Where(user => user.Role != "interface"))
        {
            using var client = await SignIn(product.Url, name);
            faults.AddRange((await Follow(client, product.Url)).Select(fault => $"{role}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    static async Task<List<string>> Follow(HttpClient client, string url)
    {
        List<string> faults = [];
        HashSet<string> asked = ["/"];
        Dictionary<string, int> routes = [];
        var waiting = new Queue<(string Path, string From)>([("/", "start")]);
        while (waiting.TryDequeue(out var next))
        {
            var route = ProductPages.Of(next.Path.Split('?')[0]) ?? next.Path.Split('?')[0];
            if ((routes[route] = routes.GetValueOrDefault(route) + 1) > PerRoute)
            {
                continue;
            }

            using var answer = await client.GetAsync(url + next.Path);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                faults.Add($"{(int)answer.StatusCode} {next.Path}, linked on {next.From}");
            }
            else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var path in Links().Matches(await answer.Content.ReadAsStringAsync()).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(IsPage).Where(asked.Add))
                {
                    waiting.Enqueue((path, next.Path));
                }
            }
        }

        return faults;
    }

    static bool IsPage(string path) => !path.StartsWith("/_content/", StringComparison.Ordinal) && !Asset().IsMatch(path);

    static async Task<HttpClient> SignIn(string url, string name)
    {
        var client = new HttpClient();
        var token = Token().Match(await client.GetStringAsync(url + "/sign-in")).Groups[1].Value;
        using var answer = await client.PostAsync(
            url + "/sign-in",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["name"] = name, ["password"] = AccessAdmin.DemoPassword }));
        answer.EnsureSuccessStatusCode();
        return client;
    }

    [GeneratedRegex("""(?:href|data-load)="(/[^"#]*)""")]
    private static partial Regex Links();

    [GeneratedRegex("""\.(css|js|svg|png|ico|webmanifest)(\?|$)""")]
    private static partial Regex Asset();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
