using Custodian.Access.Identity;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.AspNetCore.Identity;

namespace Custodian.Access.EnrolPasskey;

/// <summary>Keeps a passkey that has answered its challenge.</summary>
static class EnrolPasskey
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.enrol-passkey", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(UserPasskeyInfo Passkey, string Name);

    static Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var name = input.Name.Trim();
        input.Passkey.Name = name.Length is 0 or > 60 ? "Passkey" : name;
        s.Db.Add(PasskeyRows.ToRow(input.Passkey, s.Ids.Next(), s.Caller.UserId!.Value));
        s.Accessed(null, obj: $"user {s.Caller.UserId}", detail: "passkey added");
        return Task.FromResult<Outcome<Done>>(Done.Value);
    }
}
