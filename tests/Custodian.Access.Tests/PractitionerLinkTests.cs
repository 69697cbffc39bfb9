using System.Net;
using AngleSharp.Dom;
using Custodian.Access.Model;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

/// <summary>The part of the user page that says whom a user signs as.</summary>
public class PractitionerLinkTests
{
    [Theory, OnBothStores]
    public async Task The_administrator_finds_links_and_unlinks_the_practitioner_on_the_users_page(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await Practitioner(door, "1234567893", "ADEYEMI-CLARK", "Sade");
        await Practitioner(door, "1992999882", "Ferreira", "Ines");
        using var administrator = await door.SignedIn("administrator.reyes");
        var page = $"/users/{await User(door, "physician.adeyemi")}";

        var suggested = (await administrator.Page(page)).QuerySelector("#practitioner")!;
        var found = (await administrator.Page(page + "?practitioner=1992999882")).QuerySelector("#practitioner")!;
        var linked = await administrator.Submit(page, page + "/practitioner", ("practitioner", Choice(suggested)));
        var shown = (await administrator.Page(page)).QuerySelector("#practitioner")!;
        var unlinked = await administrator.Submit(page, page + "/practitioner");

        Assert.Contains("signs as nobody", suggested.TextContent, StringComparison.Ordinal);
        Assert.Contains("1234567893", Assert.Single(suggested.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("FERREIRA, Ines", Assert.Single(found.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (linked.StatusCode, unlinked.StatusCode));
        Assert.Contains("ADEYEMI-CLARK, Sade", shown.TextContent, StringComparison.Ordinal);
        Assert.Equal(["administrator.reyes ok physician.adeyemi signs as practitioner 1234567893"], await door.Audited("records.link-signer"));
        Assert.Single(await door.Audited("records.unlink-signer"));
        Assert.Contains("signs as nobody", (await administrator.Page(page)).QuerySelector("#practitioner")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task Nobody_signs_for_another(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await Practitioner(door, "1234567893", "Adeyemi-Clark", "Sade");
        await Practitioner(door, "1992999882", "Adeyemi", "Bola");
        using var administrator = await door.SignedIn("administrator.reyes");
        var (first, second) = ($"/users/{await User(door, "physician.adeyemi")}", $"/users/{await User(door, "coder.dube")}");
        var id = Choice((await administrator.Page(first + "?practitioner=1234567893")).QuerySelector("#practitioner")!);
        await administrator.Submit(first, first + "/practitioner", ("practitioner", id));

        var refused = await administrator.Submit(second + "?practitioner=adeyemi", second + "/practitioner", ("practitioner", id));
        var listed = (await administrator.Page(second + "?practitioner=1234567893")).QuerySelector("#practitioner tbody tr")!;

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("physician.adeyemi", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("physician.adeyemi", listed.TextContent, StringComparison.Ordinal);
        Assert.Null(listed.QuerySelector("button"));
    }

    [Theory, OnBothStores]
    public async Task Only_who_manages_users_links(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var coder = await door.SignedIn("coder.dube");

        var token = (await coder.Page("/settings")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var refused = await coder.Post($"/users/{await User(door, "coder.dube")}/practitioner", ("practitioner", "1"), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    static string Choice(IElement part) => part.QuerySelector("input[name=practitioner][type=hidden]")!.GetAttribute("value")!;

    static Task<UserId> User(Door door, string name) => door.Hospital.Query(db => db.Set<User>().Where(u => u.Name == name).Select(u => u.Id).SingleAsync());

    static Task Practitioner(Door door, string npi, string family, string given) => door.Hospital.Do(async s =>
    {
        await EncounterRecords.Practitioner(s, new PractitionerData(npi, family, given));
        return (Outcome<Done>)Done.Value;
    });
}
