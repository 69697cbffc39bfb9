using System.Text.Json.Nodes;
using Custodian.Access;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Cli.Tests;

public sealed class UserCommandTests : IDisposable
{
    readonly CommandRun _command = new();

    [Fact]
    public async Task A_user_is_made_with_a_password_that_is_shown_once()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);

        Run(hospital, "create", "n.dube", "--display", "Nomvula Dube", "--role", "coder", "--role", "biller", "--email", "dube@example.org");

        Assert.Equal(0, _command.ExitCode);
        Assert.True(_command.Said.Trim().Length >= 12, _command.Said);
        Assert.Contains("kept nowhere", _command.Complained, StringComparison.Ordinal);
        var listed = JsonNode.Parse(Run(hospital, "list", "--json").Said)!;
        Assert.Equal(("n.dube", "Nomvula Dube", true), ((string)listed["name"]!, (string)listed["displayName"]!, (bool)listed["active"]!));
        Assert.Contains("Coder", (string)listed["roles"]!, StringComparison.Ordinal);
        Assert.Equal(1, await hospital.Query(db => db.Set<AuditEvent>().CountAsync(e => e.Action == "access.create-user" && e.Outcome == "ok")));
    }

    [Fact]
    public async Task A_password_from_standard_input_is_checked_and_not_repeated()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        string[] create = ["user", "create", "n.dube", "--display", "Nomvula Dube", "--role", "coder", "--password-stdin"];

        Assert.Equal(1, _command.RunOver(hospital.Options.Home.Root, "short\n", create).ExitCode);
        Assert.Contains("ACC-0101", _command.Complained, StringComparison.Ordinal);
        Assert.Equal(1, _command.RunOver(hospital.Options.Home.Root, "", create).ExitCode);
        Assert.Contains("standard input", _command.Complained, StringComparison.Ordinal);
        Assert.Equal(0, _command.RunOver(hospital.Options.Home.Root, "lantern river copper seven\n", create).ExitCode);
        Assert.DoesNotContain("lantern", _command.Said + _command.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_is_limited_to_facilities_by_their_codes()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "EAST", "Eastside", "America/Phoenix")));

        var unknown = Run(hospital, "create", "n.dube", "--display", "Nomvula Dube", "--role", "coder", "--facility", "NORTH").ExitCode;
        var said = _command.Complained;
        var known = Run(hospital, "create", "n.dube", "--display", "Nomvula Dube", "--role", "coder", "--facility", "east").ExitCode;

        Assert.Equal((1, 0), (unknown, known));
        Assert.Contains("ACC-0140", said, StringComparison.Ordinal);
        Assert.Contains("EAST", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_user_is_listed_only_with_all_and_can_be_taken_back()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        _command.RunOver(hospital.Options.Home.Root, "lantern river copper seven\n", "user", "create", "a.admin", "--display", "Ada Admin", "--role", "administrator", "--password-stdin");
        Run(hospital, "create", "n.dube", "--display", "Nomvula Dube", "--role", "coder");

        Assert.Equal(0, Run(hospital, "disable", "n.dube").ExitCode);
        Assert.DoesNotContain("n.dube", Run(hospital, "list").Said, StringComparison.Ordinal);
        Assert.Contains("disabled", Run(hospital, "list", "--all").Said.Split('\n').Single(l => l.StartsWith("n.dube", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(0, Run(hospital, "enable", "n.dube").ExitCode);
        Assert.Contains("n.dube", Run(hospital, "list").Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_manager_stays_and_unknown_names_are_said()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        Run(hospital, "create", "a.admin", "--display", "Ada Admin", "--role", "administrator");

        Assert.Equal(1, Run(hospital, "disable", "a.admin").ExitCode);
        Assert.Contains("ACC-0105", _command.Complained, StringComparison.Ordinal);
        Assert.Equal(1, Run(hospital, "disable", "nobody").ExitCode);
        Assert.Contains("ACC-0141", _command.Complained, StringComparison.Ordinal);
        Assert.Equal(1, Run(hospital, "reset-password", "nobody").ExitCode);
    }

    [Fact]
    public async Task A_reset_password_is_another_one()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        var first = (string)JsonNode.Parse(Run(hospital, "create", "n.dube", "--display", "Nomvula Dube", "--role", "coder", "--json").Said)!["initialPassword"]!;

        var second = Run(hospital, "reset-password", "n.dube").Said.Trim();

        Assert.Equal(0, _command.ExitCode);
        Assert.NotEqual(first, second);
        Assert.True(second.Length >= 12);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("hl7")]
    public void The_help_of_a_noun_names_its_verbs(string noun)
    {
        _command.Run(noun, "--help");

        foreach (var verb in noun == "user" ? new[] { "create", "list", "disable", "enable", "reset-password", "create-administrator", "token" } : ["send", "replay"])
        {
            Assert.Contains(verb, _command.Said, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _command.Dispose();

    CommandRun Run(Hospital hospital, params string[] words) => _command.RunOver(hospital.Options.Home.Root, "", ["user", .. words]);
}
