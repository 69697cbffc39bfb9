using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Custodian.ScaleBench;

/// <summary>Signed-in people asking for pages one after the other, as a person at a desk does.</summary>
sealed partial class Pages
{
    const string Password = "demo-custodian-2026";

    readonly string _address;
    readonly HttpClient _coder;
    readonly HttpClient _registrar;

    Pages(string address, HttpClient coder, HttpClient registrar) => (_address, _coder, _registrar) = (address, coder, registrar);

    public static async Task<Pages> SignIn(string address, string coder, string registrar) => new(address, await Client(address, coder), await Client(address, registrar));

    /// <param name="patients">How many patients of the synthetic hospital are loaded: people are asked for as somebody at the desk may write them.</param>
    public async Task<IReadOnlyList<string>> Measure(int requests, int patients)
    {
        var search = await _registrar.GetStringAsync(_address + "/patients");
        var token = Token(search);
        var visits = new List<string>();
        var lines = new List<string>
        {
            await Time("registration search, a person", requests, i => Search(token, Desk.Exact(i, patients))),
            await Time("registration search, misspelt", requests, i => Search(token, Desk.Misspelt(i, patients))),
            await Time("registration search, birth date wrong", requests, i => Search(token, Desk.OtherBirth(i, patients))),
            await Time("registration search, name and year", requests, i => Search(token, new(Desk.Common(i), "", (1940 + (i % 70)).ToString(CultureInfo.InvariantCulture), ""))),
            await Time("registration search, family name", requests, i => Search(token, new(Desk.Common(i), "", "", ""))),
            await Time("coding worklist", requests, async i =>
            {
                var page = await _coder.GetStringAsync($"{_address}/coding/queue?page={1 + (i % 20)}");
                visits.AddRange(CaseLink().Matches(page).Select(m => m.Groups[1].Value));
            }),
            await Time("census", requests, _ => _registrar.GetStringAsync(_address + "/census")),
        };
        visits = [.. visits.Distinct()];
        lines.Add(await Time("chart page", requests, i => _coder.GetStringAsync($"{_address}/charts/{visits[i % visits.Count]}")));
        var bench = Token(await _coder.GetStringAsync($"{_address}/coding/{visits[0]}"));
        lines.Add(await Time("code search, fragment", requests, i => FindCode(bench, Words[i % Words.Length])));
        lines.Add(await Time("coding workbench", requests, i => _coder.GetStringAsync($"{_address}/coding/{visits[i % visits.Count]}")));
        return lines;
    }

    async Task Search(string token, Asked asked)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["Family"] = asked.Family, ["Given"] = asked.Given, ["Birth"] = asked.Birth, ["Number"] = "", ["Phone"] = asked.Phone,
        });
        using var answer = await _registrar.PostAsync(_address + "/patients/search", form);
        answer.EnsureSuccessStatusCode();
    }

    async Task FindCode(string token, string words)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["system"] = "icd10cm", ["on"] = "2026-09-10", ["q"] = words });
        using var request = new HttpRequestMessage(HttpMethod.Post, _address + "/coding/search") { Content = form };
        request.Headers.Add("HX-Request", "true");
        using var answer = await _coder.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    static async Task<string> Time(string what, int requests, Func<int, Task> request)
    {
        for (var i = 0; i < 20; i++)
        {
            await request(i);
        }

        var times = new double[requests];
        for (var i = 0; i < requests; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await request(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"{what,-36} p50 {times[requests / 2],7:0.0} ms   p99 {times[(requests * 99 / 100) - 1],7:0.0} ms   ({requests} requests)");
    }

    static async Task<HttpClient> Client(string address, string user)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true });
        var token = Token(await client.GetStringAsync(address + "/sign-in"));
        using var answer = await client.PostAsync(
            address + "/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["name"] = user, ["password"] = Password }));
        return answer.RequestMessage!.RequestUri!.AbsolutePath == "/" ? client : throw new InvalidOperationException($"{user} could not sign in.");
    }

    static string Token(string page) => TokenField().Match(page).Groups[1].Value;

    static readonly string[] Words =
    [
        "A41", "J96.01", "hypoxic resp fail", "type 2 dm ckd", "chf", "diabtes", "fracture neck femur left", "malignant neoplasm breast upper outer", "copd exacerbation",
        "fall from ladder", "acetaminophen poisoning", "broken hip", "pneumonia", "I10", "uti", "heart attack",
    ];

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex TokenField();

    [GeneratedRegex("""href="/coding/(\d+)""")]
    private static partial Regex CaseLink();
}
