using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Custodian.Coding.TryClaims;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Custodian.Testing;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Tests;

/// <summary>Claims that are not in the store: the address for programs, and the page.</summary>
public class ClaimTests
{
    const string Good = """{"id":"A","claim":{"age":70,"sex":"F","discharge_status":1,"poa_reporting":"NON_EXEMPT","admit_dx":"I5023","pdx":{"code":"I5023","poa":"Y"},"sdx":[{"code":"J9601","poa":"Y"}],"px":[],"los":4,"discharge_date":"2026-01-15"}}""";

    [Fact]
    public async Task A_single_claim_is_answered_whatever_lines_it_is_written_over()
    {
        await using var ward = await Ward.Open(StoreKind.Sqlite);
        await using var desk = await Desk.Open(ward);

        var (status, text) = await desk.Post("/api/drg?explain=true", JsonNode.Parse(Good)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), "application/json");

        var answer = JsonNode.Parse(text)!;
        Assert.Equal((HttpStatusCode.OK, 291, "NONE"), (status, (int)answer["drg"]!["final"]!["drg"]!, (string)answer["mce"]!["type"]!));
        Assert.NotEmpty(answer["path"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"id":"B","claim":{}}""", "application/json", HttpStatusCode.UnprocessableEntity, "CLI-0102")]
    [InlineData("not json", "application/json; charset=utf-8", HttpStatusCode.UnprocessableEntity, "CLI-0101")]
    [InlineData("", "application/json", HttpStatusCode.UnprocessableEntity, "COD-0513")]
    [InlineData("a,b", "text/csv", HttpStatusCode.UnsupportedMediaType, "")]
    [InlineData("{}", null, HttpStatusCode.UnsupportedMediaType, "COD-0511")]
    public async Task A_single_claim_that_cannot_be_answered_says_why(string body, string? type, HttpStatusCode expected, string code)
    {
        await using var ward = await Ward.Open(StoreKind.Sqlite);
        await using var desk = await Desk.Open(ward);

        var (status, text) = await desk.Post("/api/drg", body, type);

        Assert.Equal(expected, status);
        Assert.Contains(code, text, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task Lines_are_answered_in_order_with_a_finding_where_one_is_broken_and_recorded_once(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await using var desk = await Desk.Open(ward);

        var (status, text) = await desk.Post("/api/drg", string.Join('\n', Good, "broken", "", Good.Replace("\"A\"", "\"C\"", StringComparison.Ordinal)), "application/x-ndjson");

        var answers = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["A", null, "C"], answers.Select(a => (string?)a["id"]));
        Assert.Equal((2, "CLI-0101"), ((int)answers[1]["line"]!, (string)answers[1]["finding"]!["code"]!));
        var recorded = await ward.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "coding.group-claims").Select(e => e.Detail).ToListAsync());
        Assert.Equal(["3 grouped, 1 with an error"], recorded);
    }

    [Fact]
    public async Task The_official_cases_get_the_same_answers_as_from_the_command_line()
    {
        await using var ward = await Ward.Open(StoreKind.Sqlite);
        await using var desk = await Desk.Open(ward);
        var cases = Cases(1_500);

        var (_, text) = await desk.Post("/api/drg", string.Join('\n', cases), "application/x-ndjson");

        var answers = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(cases.Count, answers.Length);
        Assert.All(cases.Zip(answers), pair =>
        {
            var (expected, got) = (JsonNode.Parse(pair.First)!, JsonNode.Parse(pair.Second)!);
            Assert.Equal((string?)expected["id"], (string?)got["id"]);
            Assert.True(JsonNode.DeepEquals(expected["drg"]!["final"], got["drg"]!["final"]), pair.Second);
            Assert.True(JsonNode.DeepEquals(expected["mce"], got["mce"]), pair.Second);
        });
    }

    [Fact]
    public async Task A_claim_typed_by_hand_shows_its_group_and_the_way_to_it()
    {
        await using var ward = await Ward.Open(StoreKind.Sqlite);
        await using var desk = await Desk.Open(ward);
        var form = PageTests.Form(await desk.Page("/drg"), "/drg");

        var (status, page) = await desk.Submit(form, [("pdx", "i50.23:Y"), ("sdx", "J96.01 Y, N17.9 N"), ("age", "70"), ("sex", "F"), ("discharge_date", "2026-01-15"), ("los", "4")]);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("291", page.QuerySelector(".drgn")?.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".path li"));
        var (_, answer) = await desk.SubmitText(PageTests.Form(page, "/drg/answer"), []);
        Assert.Equal(291, (int)JsonNode.Parse(answer)!["drg"]!["final"]!["drg"]!);
    }

    [Fact]
    public async Task A_pasted_table_is_answered_row_by_row()
    {
        await using var ward = await Ward.Open(StoreKind.Sqlite);
        await using var desk = await Desk.Open(ward);
        const string Table = "id,age,sex,discharge_status,discharge_date,los,pdx,sdx,px\nA,70,F,1,2026-01-15,4,I50.23:Y,\"J96.01:Y N17.9:N\",\n\nB,70,F,1,2026-01-15,4,,,\n";

        var (_, page) = await desk.Submit(PageTests.Form(await desk.Page("/drg?view=many"), "/drg"), [("text", Table)]);

        var rows = page.QuerySelectorAll("table.claims tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("291", rows[0], StringComparison.Ordinal);
        Assert.Contains("no diagnosis", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_keeps_the_numbers_of_its_lines()
    {
        var lines = ClaimText.Lines("\uFEFFid;pdx;sdx\r\n\r\nA;I10:Y;E119:Y Z794\r\n").ToList();

        var (number, json) = Assert.Single(lines);
        Assert.Equal(3, number);
        Assert.Equal(
            """{"id":"A","claim":{"pdx":{"code":"I10","poa":"Y"},"sdx":[{"code":"E119","poa":"Y"},{"code":"Z794","poa":""}],"px":[]}}""",
            Encoding.UTF8.GetString(json));
    }

    static List<string> Cases(int count)
    {
        using var file = new GZipStream(File.OpenRead(Reference.Path("coding/cases/drg_mce_cases.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        var cases = new List<string>();
        while (cases.Count < count && reader.ReadLine() is { } line)
        {
            cases.Add(line);
        }

        return cases;
    }
}
