using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.CreateAdministrator;

/// <summary>The first administrator, made on the machine itself. Once there is one, users come from the users page.</summary>
static class CreateAdministrator
{
    public static readonly Slice<CreateUser.CreateUser.Input, UserId> Definition =
        Slice.Write<CreateUser.CreateUser.Input, UserId>("access.create-administrator", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<UserId>> Handle(SliceContext s, CreateUser.CreateUser.Input input) =>
        await UserRows.HasManager(s)
            ? Problem.Conflict("ACC-0110", "There is an administrator already. Sign in as that user and add others under Users and roles.")
            : await CreateUser.CreateUser.Definition.Handle(s, input);
}
