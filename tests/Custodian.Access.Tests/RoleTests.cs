using System.Net;
using Custodian.Access.Model;
using Custodian.Access.Roles;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Duplicates;
using Custodian.Store.Slices;
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
    [InlineData("registrar", "encounters.settings")]
    [InlineData("registrar", "encounters.merge")]
    [InlineData("clerk", "patients.merge")]
    [InlineData("mpi-analyst", "patients.approve-merge")]
    [InlineData("data-integrity", "patients.merge")]
    [InlineData("him-director", "patients.merge")]
    public void The_default_matrix_keeps_apart_what_must_be_apart(string role, string permission) =>
        Assert.False(PermissionCatalog.Covers(DefaultRole.ReadAll().Single(r => r.Code == role).Permissions, permission));

    // WORKFLOWS, line 11: who approves a merge is not who asked for it.
    [Fact]
    public void No_default_role_both_merges_and_approves_and_each_is_somebodys()
    {
        var roles = DefaultRole.ReadAll();
        bool Holds(DefaultRole role, string permission) => PermissionCatalog.Covers(role.Permissions, permission);

        Assert.DoesNotContain(roles, r => Holds(r, "patients.approve-merge") && (Holds(r, "patients.merge") || Holds(r, "patients.unmerge") || Holds(r, "patients.overlay")));
        Assert.Equal(["mpi-analyst"], roles.Where(r => r.Code != "interface" && Holds(r, "patients.merge")).Select(r => r.Code));
        Assert.Equal(["data-integrity", "him-director"], roles.Where(r => Holds(r, "patients.approve-merge")).Select(r => r.Code).Order());
        Assert.All(roles.Where(r => Holds(r, "patients.approve-merge") || Holds(r, "patients.merge")), r => Assert.True(r.Code == "interface" || Holds(r, "patients.review-merges")));
    }

    [Theory, OnBothStores]
    public async Task A_merge_one_demo_user_asks_for_is_approved_by_another_and_by_no_requester(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var hospital = door.Hospital;
        Caller As(string name, params string[] more) =>
            new(new UserId(1), name, door.Get<PermissionCatalog>().Expand(DefaultRole.ReadAll().Single(r => r.Code == Users.DemoUsers.All.Single(u => u.Name == name).Role).Permissions).Concat(more).ToHashSet(), "test");
        var (kept, set) = (await hospital.Do<(PatientId, long)>(async s =>
        {
            var (alder, birch) = (FacilityRecords.Add(s, "ALDR", "Alder Hospital", "America/New_York"), FacilityRecords.Add(s, "BRCH", "Birch Hospital", "America/New_York"));
            await s.Db.SaveChangesAsync(s.Stop);
            var person = new Demographics { Family = "Okafor", Given = "Margaret", Sex = "F", BirthDate = PartialDate.From(new(1951, 3, 14)) };
            var (one, other) = (await PatientRecords.Register(s, alder, person, null, s.Now), await PatientRecords.Register(s, birch, person, null, s.Now));
            return (one, (await DuplicateSets.Propose(s, one, other, "person", "same card"))!.Value);
        })).Value;

        var asked = await hospital.Run(Custodian.Patients.DecideDuplicate.DecideDuplicate.Definition, new(set, 1, SetDecision.Duplicate, "same card") { Chosen = kept }, As("analyst.moreau"));
        Assert.Equal(SetState.Decided, asked.Value);
        async Task<string?> Approve(Caller by) => (await hospital.Run(Custodian.Patients.ApproveMerge.ApproveMerge.Definition, new(set, 2, Agreed: true, ""), by)).Problem?.Code;

        foreach (var name in new[] { "analyst.moreau", "clerk.haddad", "registrar.abbott", "privacy.lund" })
        {
            Assert.Equal("ACC-0403", await Approve(As(name)));
        }

        Assert.Equal("PAT-0232", await Approve(As("analyst.moreau", "patients.approve-merge")));
        Assert.Null(await Approve(As("integrity.sato")));
        Assert.Equal("ACC-0403", (await hospital.Run(Custodian.Patients.MergeRecords.MergeRecords.Definition, new(set, 3), As("integrity.sato"))).Problem?.Code);
        Assert.Equal("ACC-0403", (await hospital.Run(Custodian.Patients.MergeRecords.MergeRecords.Definition, new(set, 3), As("director.varga"))).Problem?.Code);
        Assert.True((await hospital.Run(Custodian.Patients.MergeRecords.MergeRecords.Definition, new(set, 3), As("analyst.moreau"))).Ok);
    }

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
