using Custodian.Access.ListUsers;
using Custodian.Access.Passwords;
using Custodian.Access.Sessions;
using Custodian.Access.SignIn;
using Custodian.Access.Tokens;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Home;
using Custodian.Store.Slices;

namespace Custodian.Access;

/// <summary>The module's face for the host and the command line of the machine that holds the keys: roles, first administrator, users, demo users.</summary>
public sealed class AccessAdmin
{
    /// <summary>Of every demo user; refused outside the demo by the password rules too.</summary>
    public const string DemoPassword = "demo-custodian-2026";

    /// <summary>How long an initial password works.</summary>
    static readonly TimeSpan InitialPasswordLasts = TimeSpan.FromDays(7);

    readonly SliceRunner _runner;
    readonly PasswordHashing _hashing;
    readonly SessionDesk _sessions;
    readonly CustodianOptions _options;
    readonly TimeProvider _clock;

    internal AccessAdmin(SliceRunner runner, PasswordHashing hashing, SessionDesk sessions, CustodianOptions options, TimeProvider clock)
    {
        (_runner, _hashing, _sessions, _options, _clock) = (runner, hashing, sessions, options, clock);
    }

    static Caller CommandLine => Caller.System("command line");

    /// <summary>Adds the default roles that are missing. Changed roles stay as they are.</summary>
    /// <returns>How many were added.</returns>
    public Task<Outcome<int>> SeedRoles() => _runner.Run(Access.SeedRoles.SeedRoles.Definition, CommandLine, new(SecondFactors: !_options.Demo));

    /// <summary>The first administrator, with a password of their own choice. Refused when there is an active one already.</summary>
    public async Task<Outcome<UserId>> CreateAdministrator(string name, string display, string password)
    {
        var signInName = SignInName.Of(name);
        if (PasswordRules.Check(password, signInName) is { } weak)
        {
            return weak;
        }

        if (await SeedRoles() is { Problem: { } notSeeded })
        {
            return notSeeded;
        }

        return await _runner.Run(Access.CreateAdministrator.CreateAdministrator.Definition, CommandLine, new(signInName, display, "", ["administrator"], [], _hashing.Hash(password), null));
    }

    /// <summary>A user with an initial password, which is returned once and must be changed at the first sign-in, within seven days.</summary>
    public Task<Outcome<NewUser>> CreateUser(string name, string display, params IReadOnlyList<string> roles) =>
        CreateUser(CommandLine, name, display, "", roles, []);

    /// <summary>Ends the sessions whose time is over and records their time-outs, and forgets old tries; for the nightly job.</summary>
    /// <returns>How many ended.</returns>
    public Task<int> EndOverdueSessions(CancellationToken stop = default) => _sessions.EndOverdue(stop);

    /// <summary>One user per role, all with <see cref="DemoPassword"/>. Refused unless this is the demo.</summary>
    /// <returns>How many were added.</returns>
    public async Task<Outcome<int>> SeedDemoUsers()
    {
        if (!_options.Demo)
        {
            return Problem.Forbidden("ACC-0120", "Demo users have a known password and exist in the demo only. Make the first administrator with `custodian user create-administrator`, and the others under Users and roles.");
        }

        if (await SeedRoles() is { Problem: { } notSeeded })
        {
            return notSeeded;
        }

        var hash = _hashing.Hash(DemoPassword);
        var added = 0;
        foreach (var (name, display, role) in DemoUsers.All)
        {
            var created = await _runner.Run(Access.CreateUser.CreateUser.Definition, CommandLine, new(name, display, "", [role], [], hash, null));
            if (created.Problem is { Code: not "ACC-0106" } refused)
            {
                return refused;
            }

            added += created.Ok ? 1 : 0;
        }

        return added;
    }

    /// <summary>A token for a program: a user with the role <c>interface</c>. It is returned once; only its hash is kept.</summary>
    public Task<Outcome<NewToken>> CreateToken(string user, string label, int days) => _runner.Run(Access.CreateToken.CreateToken.Definition, CommandLine, new(user, label, days));

    /// <summary>The tokens of all programs, newest first.</summary>
    public Task<Outcome<IReadOnlyList<TokenView>>> ListTokens() => _runner.Run(Access.ListTokens.ListTokens.Definition, CommandLine, null);

    /// <summary>Ends a token at once.</summary>
    public Task<Outcome<Done>> RevokeToken(long token) => _runner.Run(Access.RevokeToken.RevokeToken.Definition, CommandLine, token);

    /// <summary>A user with an initial password: one that was chosen for them, or one that is made and returned once.</summary>
    /// <param name="chosen">Null to make one.</param>
    public async Task<Outcome<NewUser>> CreateUser(UserData said, string? chosen) =>
        Weak(chosen, said.Name) is { } weak ? weak : await SeedRoles() is { Problem: { } notSeeded } ? notSeeded : await CreateUser(CommandLine, said, chosen ?? PasswordHashing.Generate());

    /// <summary>Users by sign-in name.</summary>
    public Task<Outcome<IReadOnlyList<UserLine>>> ListUsers(bool inactiveToo) => _runner.Run(Access.ListUsers.ListUsers.Definition, CommandLine, new(inactiveToo));

    /// <summary>Deactivates a user, whose sessions end at once, or takes them back.</summary>
    public async Task<Outcome<Done>> SetActivity(string name, bool active)
    {
        var user = await Find(name);
        return user.Problem is { } unknown ? unknown : await _runner.Run(SetUserActivity.SetUserActivity.Definition, CommandLine, new(user.Value, active));
    }

    /// <summary>A new initial password: one that was chosen, or one that is made and returned once. The user is signed out everywhere.</summary>
    /// <param name="chosen">Null to make one.</param>
    public async Task<Outcome<NewUser>> ResetPassword(string name, string? chosen)
    {
        if (Weak(chosen, name) is { } weak)
        {
            return weak;
        }

        var user = await Find(name);
        return user.Problem is { } unknown ? unknown : await RenewInitialPassword(CommandLine, user.Value, chosen ?? PasswordHashing.Generate());
    }

    internal Task<Outcome<NewUser>> CreateUser(Caller caller, string name, string display, string email, IReadOnlyList<string> roles, IReadOnlyList<FacilityId> facilities) =>
        CreateUser(caller, new(name, display, email, roles, facilities), PasswordHashing.Generate());

    /// <summary>A new initial password for somebody who forgot theirs.</summary>
    internal Task<Outcome<NewUser>> RenewInitialPassword(Caller caller, UserId user) => RenewInitialPassword(caller, user, PasswordHashing.Generate());

    async Task<Outcome<NewUser>> CreateUser(Caller caller, UserData said, string secret)
    {
        var input = new CreateUser.CreateUser.Input(SignInName.Of(said.Name), said.DisplayName, said.Email, said.Roles, said.Facilities, _hashing.Hash(secret), Ends());
        var created = await _runner.Run(Access.CreateUser.CreateUser.Definition, caller, input);
        return created.Then(id => new NewUser(id, secret));
    }

    async Task<Outcome<NewUser>> RenewInitialPassword(Caller caller, UserId user, string secret)
    {
        var renewed = await _runner.Run(Access.RenewInitialPassword.RenewInitialPassword.Definition, caller, new(user, _hashing.Hash(secret), Ends()));
        return renewed.Then(_ => new NewUser(user, secret));
    }

    async Task<Outcome<UserId>> Find(string name)
    {
        var signInName = SignInName.Of(name);
        var users = await ListUsers(inactiveToo: true);
        return users.Problem is { } refused ? refused
            : users.Value.FirstOrDefault(u => u.Name == signInName) is { } user ? user.Id
            : Problem.NotFound("ACC-0141", $"There is no user {signInName}. `custodian user list --all` names them all.");
    }

    static Problem? Weak(string? chosen, string name) => chosen is null ? null : PasswordRules.Check(chosen, SignInName.Of(name));

    DateTime Ends() => Instant.Of(_clock) + InitialPasswordLasts;
}
