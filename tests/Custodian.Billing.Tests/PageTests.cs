using AngleSharp;
using AngleSharp.Dom;
using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Server;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Custodian.Billing.Tests;

public class PageTests
{
    [Theory, OnBothStores]
    public async Task The_pages_of_holds_claims_and_accounts_show_the_account(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        var claim = (await ward.Newest(id))!;
        await using var app = await Serve(ward);
        using var http = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };

        var holds = await Page(http, "/billing/holds");
        var account = await Page(http, $"/billing/accounts/{id}");
        var claims = await Page(http, "/claims");
        var findings = await Page(http, $"/claims/{claim.Id}");
        var paper = await Page(http, $"/claims/{claim.Id}?view=ub04");
        var file = await Page(http, $"/claims/{claim.Id}?view=837i");
        var history = await Page(http, $"/claims/{claim.Id}?view=history");
        await Page(http, "/claims/files");

        Assert.Equal("2609-1", holds.QuerySelector("#holds tbody a")!.TextContent);
        Assert.Contains("0120", account.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/claims/{claim.Id}", claims.QuerySelector("#claims tbody a")!.GetAttribute("href"));
        Assert.Contains("Ready", findings.QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(paper.QuerySelectorAll(".ub .bx"), b => b.QuerySelector("small")!.TextContent.StartsWith("71 ", StringComparison.Ordinal) && b.QuerySelector("b")!.TextContent == "291");
        Assert.Equal(23, paper.QuerySelectorAll(".ub tbody tr").Length);
        Assert.Contains(file.QuerySelectorAll(".x12 tr"), r => r.TextContent.Contains("ABK:I5023", StringComparison.Ordinal) && r.TextContent.Contains("Principal diagnosis", StringComparison.Ordinal));
        Assert.Contains("Built", history.QuerySelector(".tl")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_charge_posted_twice_is_charged_once_and_a_wrong_one_comes_back_as_typed(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-1");
        await using var app = await Serve(ward);
        using var http = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
        var form = (await Page(http, $"/billing/accounts/{id}")).QuerySelector($"form[action='/billing/accounts/{id}/charges']")!;
        var fields = form.QuerySelectorAll("input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);
        (fields["RevenueCode"], fields["Amount"], fields["Description"]) = ("0300", "12.50", "Laboratory");

        var wrong = await Post(http, id, new(fields, StringComparer.Ordinal) { ["Units"] = "many" });
        var first = await Post(http, id, fields);
        var again = await Post(http, id, fields);

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("value=\"many\"", wrong.Html, StringComparison.Ordinal);
        Assert.Equal((System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.OK), (first.Status, again.Status));
        var charges = (await ward.Hospital.Do<List<Views.ChargeView>>(async s => (await BillingRecords.Charges(s, id)).ToList())).Value;
        Assert.Equal(("0300", 1_250L), (charges.Single().RevenueCode, charges.Single().Amount.Cents));
    }

    static async Task<(System.Net.HttpStatusCode Status, string Html)> Post(HttpClient http, EncounterId id, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(new Uri($"/billing/accounts/{id}/charges", UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    static async Task<IDocument> Page(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(html));
    }

    static async Task<WebApplication> Serve(Ward ward)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(ward.Hospital.Clock).AddCustodian(ward.Hospital.Options).AddCustodianUi();
        builder.Services.AddAuthorizationBuilder().SetDefaultPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAssertion(_ => true).Build());
        var app = builder.Build();
        app.UseRouting();
        app.Use((http, next) =>
        {
            http.Features.Set(new CallerFeature(Caller.System("clerk"), "Julia Marchetti", "Biller"));
            return next(http);
        });
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapBilling();
        await app.StartAsync();
        return app;
    }
}
