using System.Net;
using AngleSharp.Dom;
using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Model;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class BreakGlassTests
{
    const string Why = "The patient arrived unconscious from the other side.";

    [Theory, OnBothStores]
    public async Task With_a_reason_and_the_password_a_record_opens_for_an_hour_and_is_on_the_privacy_officers_list(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var town = await Town.Over(door.Hospital);
        using var doctor = await door.SignedIn("physician.adeyemi");

        var opened = await Break(doctor, town.West, Why);

        Assert.Equal($"/patients/{town.West}", opened.Headers.Location?.ToString());
        var row = await door.Hospital.Query(db => db.Set<GlassBreak>().SingleAsync());
        Assert.Equal((town.West, GlassReason.EmergencyTreatment, Why, TimeSpan.FromHours(1)), (row.PatientId, row.Kind, row.Reason, row.Until - row.At));
        var recorded = await door.Hospital.Query(db => db.Set<AuditEvent>().SingleAsync(e => e.Verb == AuditVerb.BreakGlass));
        Assert.Equal(("access.break-glass", "physician.adeyemi", Why, (PatientId?)town.West), (recorded.Action, recorded.Actor, recorded.Reason, recorded.PatientId));

        using var officer = await door.SignedIn("privacy.lund");
        var list = await officer.Page("/break-glass");
        Assert.Contains(Why, list.Body!.TextContent);
        await officer.Submit("/break-glass", $"/break-glass/reviews/{row.Id}", ("verdict", "Justified"), ("note", "ED record seen"));
        Assert.Contains("Everything is reviewed", (await officer.Page("/break-glass")).Body!.TextContent);
        Assert.Contains("ED record seen", (await officer.Page("/break-glass?view=all")).Body!.TextContent);
    }

    [Theory, OnBothStores]
    public async Task Without_a_reason_or_with_a_wrong_password_it_stays_closed(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var town = await Town.Over(door.Hospital);
        using var doctor = await door.SignedIn("physician.adeyemi");

        var silent = await Break(doctor, town.West, "");
        var wrong = await Break(doctor, town.West, Why, password: "not the password");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, wrong.StatusCode);
        Assert.Equal(0, await door.Hospital.Query(db => db.Set<GlassBreak>().CountAsync()));
        Assert.Contains(await door.Audited("access.break-glass"), e => e.Contains("ACC-0131", StringComparison.Ordinal));
    }

    [Theory, OnBothStores]
    public async Task Without_its_audit_event_the_glass_stays_whole(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var town = await Town.Over(door.Hospital);
        var doctor = await Caller(door, "physician.adeyemi");
        await door.Hospital.Query(db => db.Database.ExecuteSqlAsync($"alter table store_audit_event rename to audit_gone"));

        await Assert.ThrowsAnyAsync<Exception>(() => door.Hospital.Run(BreakGlass.BreakGlass.Definition, new(town.West, GlassReason.PatientHere, Why), doctor));

        Assert.Equal(0, await door.Hospital.Query(db => db.Set<GlassBreak>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task Who_may_not_break_the_glass_is_refused_and_nobody_reviews_their_own(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var town = await Town.Over(door.Hospital);
        using var coder = await door.SignedIn("coder.dube");

        Assert.Equal(HttpStatusCode.Forbidden, (await coder.Get($"/break-glass/{town.West}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await coder.Get("/break-glass")).StatusCode);

        var doctor = await Caller(door, "physician.adeyemi");
        await door.Hospital.Run(BreakGlass.BreakGlass.Definition, new(town.West, GlassReason.PatientHere, Why), doctor);
        var row = await door.Hospital.Query(db => db.Set<GlassBreak>().SingleAsync());
        Assert.Equal("ACC-0136", (await door.Hospital.Run(ReviewGlass.ReviewGlass.Definition, new(row.Id, row.Version, GlassVerdict.Justified, ""), doctor)).Problem?.Code);
        Assert.Equal("ACC-0137", (await door.Hospital.Run(ReviewGlass.ReviewGlass.Definition, new(row.Id, row.Version, GlassVerdict.NotJustified, ""))).Problem?.Code);
        Assert.Equal("ACC-0135", (await door.Hospital.Run(ReviewGlass.ReviewGlass.Definition, new(row.Id, row.Version + 1, GlassVerdict.Justified, ""))).Problem?.Code);
    }

    static async Task<HttpResponseMessage> Break(Browser browser, PatientId patient, string why, string password = AccessAdmin.DemoPassword) =>
        await browser.Submit($"/break-glass/{patient}", $"/break-glass/{patient}", ("Kind", nameof(GlassReason.EmergencyTreatment)), ("Reason", why), ("current", password));

    static async Task<Store.Slices.Caller> Caller(Door door, string name)
    {
        var id = await door.Hospital.Query(db => db.Set<User>().Where(u => u.Name == name).Select(u => u.Id).SingleAsync());
        return new(id, name, new HashSet<string> { "*" }, "10.1.1.1");
    }
}
