using Custodian.Access.Model;
using Custodian.Access.Sessions;
using Custodian.Access.SignIn;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.CreateUser;

/// <summary>A new user, with an initial password that the person must change at the first sign-in.</summary>
static class CreateUser
{
    public static readonly Slice<Input, UserId> Definition =
        Slice.Write<Input, UserId>("access.create-user", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    /// <param name="PasswordHash">Computed before the transaction: the hash is slow on purpose.</param>
    /// <param name="InitialPasswordEnds">Null for a password the person chose; it then need not be changed.</param>
    public sealed record Input(
        string Name,
        string DisplayName,
        string Email,
        IReadOnlyList<string> Roles,
        IReadOnlyList<FacilityId> Facilities,
        string PasswordHash,
        DateTime? InitialPasswordEnds);

    static async Task<Outcome<UserId>> Handle(SliceContext s, Input input)
    {
        if (Check(input) is { } refused)
        {
            return refused;
        }

        if (await s.Db.Set<User>().AnyAsync(u => u.Name == input.Name, s.Stop))
        {
            return Problem.Invalid("ACC-0106", "This user name is taken.", new FieldError("Name", "This user name is taken. Choose another one."));
        }

        var user = new User
        {
            Id = s.Ids.Next<UserId>(),
            Name = input.Name,
            DisplayName = input.DisplayName.Trim(),
            Email = input.Email.Trim(),
            PasswordHash = input.PasswordHash,
            SecurityStamp = RandomKey.New(),
            MustChangePassword = input.InitialPasswordEnds is not null,
            InitialPasswordEnds = input.InitialPasswordEnds,
            CreatedAt = s.Now,
        };
        s.Db.Add(user);
        if (await UserRows.SetRoles(s, user.Id, input.Roles) is { } unknownRole)
        {
            return unknownRole;
        }

        await UserRows.SetFacilities(s, user.Id, input.Facilities);
        s.Accessed(null, obj: $"user {user.Id}", detail: $"{user.Name}: {string.Join(", ", input.Roles)}");
        return user.Id;
    }

    static Problem? Check(Input input)
    {
        FieldError[] name = SignInName.IsAllowed(input.Name) ? [] : [new("Name", "Use 2 to 64 lower case letters, digits, dots or dashes.")];
        return UserRows.CheckPerson(input.DisplayName, input.Email, name);
    }
}
