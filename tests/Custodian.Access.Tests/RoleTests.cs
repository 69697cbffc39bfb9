using System.Net;
using Custodian.Access.Model;
using Custodian.Access.Roles;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class RoleTests
{
    [Theory]
    [InlineData("coding.*", "coding.finalize", true)]
    [InlineData("*.read", "coding.read", true)]
    [InlineData("*.read", "coding.finalize", false)]
    [InlineData("coding.*", "codingbooks.read", false)]
    [InlineData("*", "anything.at-all", true)]
    [InlineData("coding.read", "coding.reads", false)]
    public void A_pattern_covers_whole_parts_only(string pattern, string permission, bool covered) =>
        Assert.Equal(covered, PermissionCatalog.Matches(pattern, permission));

    [Theory, OnBothStores]
    public async Task Every_seeded_role_opens_exactly_what_its_patterns_say(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var refused = 0;
        foreach (var (name, _, role) in Users.DemoUsers.All)
        {
            using var browser = await door.SignedIn(name);
            var answer = await browser.Get("/coding");
            var permitted = PermissionCatalog.Covers(DefaultRole.ReadAll().Single(r => r.Code == role).Permissions, "coding.read");
            Assert.Equal(permitted ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
            refused += permitted ? 0 : 1;
        }

        Assert.InRange(refused, 5, 9);
        Assert.Equal(refused, (await door.Audited("coding.read")).Count(e => e.Contains("ACC-0403", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_exception_takes_away_from_its_own_role_in_any_order()
    {
        Assert.True(PermissionCatalog.Covers(["coding.*", "!coding.settings"], "coding.code"));
        Assert.False(PermissionCatalog.Covers(["coding.*", "!coding.settings"], "coding.settings"));
        Assert.False(PermissionCatalog.Covers(["!coding.settings", "coding.*"], "coding.settings"));
        Assert.False(PermissionCatalog.Covers(["!coding.settings"], "coding.code"));
    }

    // WORKFLOWS 28: who administers users reads no clinical data; physicians see no claims; only the author signs.
    [Theory]
    [InlineData("administrator", "records.read")]
    [InlineData("administrator", "patients.search")]
    [InlineData("administrator", "coding.read")]
    [InlineData("physician", "billing.read")]
    [InlineData("clerk", "records.sign")]
    [InlineData("clerk", "records.read-restricted")]
    [InlineData("coder", "coding.settings")]
    [InlineData("biller", "coding.code")]
    [InlineData("scanner", "coding.read")]
    [InlineData("him-director", "access.manage")]
    [InlineData("interface", "records.read")]
    public void The_default_matrix_keeps_apart_what_must_be_apart(string role, string permission) =>
        Assert.False(PermissionCatalog.Covers(DefaultRole.ReadAll().Single(r => r.Code == role).Permissions, permission));

    [Theory, OnBothStores]
    public async Task A_permission_taken_from_a_role_is_gone_at_the_next_request(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var browser = await door.SignedIn("coder.dube");
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/coding")).StatusCode);

        var edited = await door.Hospital.Run(EditRole.EditRole.Definition, new("coder", 1, "Coder", NeedsSecondFactor: false, ["patients.read"]));

        Assert.True(edited.Ok);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/coding")).StatusCode);
        Assert.Contains("removed: !coding.assign", Assert.Single(await door.Audited("access.edit-role")), StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_user_without_a_known_role_may_do_nothing_but_their_own_settings(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await door.Hospital.Query(db => db.Set<UserRole>().Where(r => r.Role == "coder").ExecuteUpdateAsync(set => set.SetProperty(r => r.Role, "no-such-role")));
        using var browser = await door.SignedIn("coder.dube");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/coding")).StatusCode);
    }

    [Theory, OnBothStores]
    public async Task The_last_person_who_manages_users_cannot_be_lost(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var reyes = await door.Hospital.Query(db => db.Set<User>().SingleAsync(u => u.Name == "administrator.reyes"));

        var deactivated = await door.Hospital.Run(SetUserActivity.SetUserActivity.Definition, new(reyes.Id, Active: false));
        var demoted = await door.Hospital.Run(EditUser.EditUser.Definition, new(reyes.Id, reyes.Version, reyes.DisplayName, "", ["clerk"], []));
        var emptied = await door.Hospital.Run(EditRole.EditRole.Definition, new("administrator", 1, "Administrator", NeedsSecondFactor: false, ["audit.read"]));

        Assert.Equal(["ACC-0105", "ACC-0105", "ACC-0105"], [deactivated.Problem?.Code, demoted.Problem?.Code, emptied.Problem?.Code]);
        Assert.True(await door.Hospital.Query(db => db.Set<User>().Where(u => u.Id == reyes.Id).Select(u => u.Active).SingleAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_role_edited_by_somebody_else_meanwhile_is_refused_as_stale(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await door.Hospital.Run(EditRole.EditRole.Definition, new("coder", 1, "Coder", NeedsSecondFactor: false, ["coding.*"]));

        var late = await door.Hospital.Run(EditRole.EditRole.Definition, new("coder", 1, "Coder", NeedsSecondFactor: false, ["coding.read"]));

        Assert.Equal("ACC-0108", late.Problem?.Code);
    }
}
