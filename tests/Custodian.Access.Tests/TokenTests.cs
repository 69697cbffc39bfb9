using System.Net;
using System.Net.Http.Headers;
using Custodian.Access.Model;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class TokenTests
{
    [Theory, OnBothStores]
    public async Task A_program_signs_in_with_its_token_until_that_is_revoked(StoreKind kind)
    {
        await using var door = await Door.Open(kind);
        await Program(door);
        var token = (await door.Admin.CreateToken("drg-batch", "nightly grouping", 30)).Value;

        Assert.Equal((HttpStatusCode.OK, "drg-batch may group"), await Call(door, token.Token));
        Assert.True((await door.Admin.RevokeToken(token.Id)).Ok);

        var (status, text) = await Call(door, token.Token);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("ACC-0121", text, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_token_is_kept_as_its_hash_and_ends_on_its_day(StoreKind kind)
    {
        await using var door = await Door.Open(kind);
        await Program(door);
        var token = (await door.Admin.CreateToken("drg-batch", "nightly grouping", 30)).Value.Token;

        var row = await door.Hospital.Query(db => db.Set<ProgramToken>().SingleAsync());
        Assert.DoesNotContain(token[20..], row.Hash + row.Start + row.Label, StringComparison.Ordinal);
        door.Hospital.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(HttpStatusCode.Unauthorized, (await Call(door, token)).Status);
    }

    [Theory, OnBothStores]
    public async Task A_token_opens_nothing_but_the_addresses_for_programs(StoreKind kind)
    {
        await using var door = await Door.Open(kind);
        await Program(door, "interface", "administrator");
        var token = (await door.Admin.CreateToken("drg-batch", "nightly grouping", 30)).Value.Token;

        Assert.Equal(HttpStatusCode.Unauthorized, (await Call(door, token, "/users")).Status);
        Assert.Equal((HttpStatusCode.OK, "drg-batch may group"), await Call(door, token));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Call(door, "custodian_" + new string('A', 43))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Call(door, "")).Status);
    }

    [Theory, OnBothStores]
    public async Task Only_programs_get_tokens(StoreKind kind)
    {
        await using var door = await Door.Open(kind);
        await Program(door, "coder");

        Assert.Equal("ACC-0122", (await door.Admin.CreateToken("drg-batch", "nightly grouping", 30)).Problem?.Code);
        Assert.Equal("ACC-0104", (await door.Admin.CreateToken("nobody", "nightly grouping", 30)).Problem?.Code);
    }

    [Fact]
    public async Task A_token_needs_a_purpose_and_an_end()
    {
        await using var door = await Door.Open(StoreKind.Sqlite);
        await Program(door);

        var refused = await door.Admin.CreateToken("drg-batch", " ", CreateToken.CreateToken.MostDays + 1);

        Assert.Equal(["Label", "Days"], refused.Problem!.Fields!.Select(f => f.Field));
    }

    static async Task Program(Door door, params string[] roles)
    {
        Assert.True((await door.Admin.SeedRoles()).Ok);
        Assert.True((await door.Admin.CreateUser("drg-batch", "Nightly grouping", roles.Length > 0 ? roles : ["interface"])).Ok);
    }

    static async Task<(HttpStatusCode Status, string Text)> Call(Door door, string token, string path = "/api/who")
    {
        using var client = new HttpClient { BaseAddress = door.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
