using System.Net;
using Custodian.Access.Model;
using Custodian.Access.Passwords;
using Custodian.Kernel;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class AdminTests
{
    const string Good = "seven grey herons standing";

    [Theory, OnBothStores]
    public async Task The_first_administrator_is_made_once_with_a_password_of_their_own(StoreKind kind)
    {
        await using var door = await Door.Open(kind, demo: false);

        var weak = await door.Admin.CreateAdministrator("ada.reyes", "Ada Reyes", "Password1234");
        var first = await door.Admin.CreateAdministrator("Ada.Reyes", "Ada Reyes", Good);
        var second = await door.Admin.CreateAdministrator("eve.other", "Eve Other", Good);

        Assert.Equal("ACC-0101", weak.Problem?.Code);
        Assert.True(first.Ok);
        Assert.Equal("ACC-0110", second.Problem?.Code);
        Assert.Equal(["ada.reyes"], await door.Hospital.Query(db => db.Set<User>().Select(u => u.Name).ToListAsync()));
        Assert.Equal(["command line ok ada.reyes: administrator", "command line ACC-0110"], await door.Audited("access.create-administrator"));
    }

    [Theory, OnBothStores]
    public async Task Demo_users_exist_in_the_demo_only_and_there_is_no_other_default_password(StoreKind kind)
    {
        await using var door = await Door.Open(kind, demo: false);

        var demo = await door.Admin.SeedDemoUsers();
        var administrator = await door.Admin.CreateAdministrator("ada.reyes", "Ada Reyes", AccessAdmin.DemoPassword);

        Assert.Equal("ACC-0120", demo.Problem?.Code);
        Assert.Equal("ACC-0101", administrator.Problem?.Code);
        Assert.Equal(0, await door.Hospital.Query(db => db.Set<User>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task Seeding_twice_adds_nothing_and_keeps_what_the_hospital_changed(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        await door.Hospital.Run(EditRole.EditRole.Definition, new("clerk", 1, "File room", NeedsSecondFactor: false, ["records.read"]));

        Assert.Equal(0, (await door.Admin.SeedRoles()).Value);
        Assert.Equal(0, (await door.Admin.SeedDemoUsers()).Value);
        Assert.Equal(["records.read"], await door.Hospital.Query(db => db.Set<RolePermission>().Where(p => p.Role == "clerk").Select(p => p.Pattern).ToListAsync()));
    }

    [Theory, OnBothStores]
    public async Task An_initial_password_stops_working_after_seven_days(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        var made = (await door.Admin.CreateUser("new.coder", "New Coder", "coder")).Value;
        using var browser = door.NewBrowser();

        door.Hospital.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SignIn("new.coder", made.InitialPassword)).StatusCode);
    }

    [Theory]
    [InlineData("short one", false)]
    [InlineData("Password1234!", false)]
    [InlineData("P@ssw0rdP@ssw0rd", false)]
    [InlineData("Hospital-Winter-2026", false)]
    [InlineData("qwertyuiop1234567", false)]
    [InlineData("aaaaaaaaaaaaaaaaa", false)]
    [InlineData("coder.dube-2026-xyz", false)]
    [InlineData("demo-custodian-2026", false)]
    [InlineData("seven grey herons standing", true)]
    [InlineData("9f3kQ-2mLx0-pTz81", true)]
    public void Passwords_are_judged_by_length_and_guessability(string password, bool allowed) =>
        Assert.Equal(allowed, PasswordRules.Check(password, "coder.dube") is null);

    [Theory, OnBothStores]
    public async Task A_user_name_is_given_once_and_roles_must_exist(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);

        var taken = await door.Admin.CreateUser("Coder.Dube", "Another", "coder");
        var noRole = await door.Admin.CreateUser("new.person", "New Person", "no-such-role");
        var badName = await door.Admin.CreateUser("new person", "New Person", "coder");

        Assert.Equal(["ACC-0106", "ACC-0103", "ACC-0102"], [taken.Problem?.Code, noRole.Problem?.Code, badName.Problem?.Code]);
    }
}
