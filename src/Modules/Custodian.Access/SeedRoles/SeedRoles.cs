using Custodian.Access.Model;
using Custodian.Access.Roles;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SeedRoles;

/// <summary>Adds the default roles that are not there yet. A role the hospital has changed is left alone.</summary>
static class SeedRoles
{
    public static readonly Slice<Input, int> Definition = Slice.Write<Input, int>("access.seed-roles", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    /// <param name="SecondFactors">Whether roles that need a second factor by default get that demand; not in the demo.</param>
    public sealed record Input(bool SecondFactors);

    static async Task<Outcome<int>> Handle(SliceContext s, Input input)
    {
        var there = await s.Db.Set<Role>().Select(r => r.Code).ToListAsync(s.Stop);
        var missing = DefaultRole.ReadAll().Where(r => !there.Contains(r.Code)).ToList();
        foreach (var role in missing)
        {
            s.Db.Add(new Role { Code = role.Code, Label = role.Label, NeedsSecondFactor = role.NeedsSecondFactor && input.SecondFactors });
            s.Db.AddRange(role.Permissions.Select(pattern => new RolePermission { Role = role.Code, Pattern = pattern }));
        }

        s.Accessed(null, obj: "roles", detail: $"added {string.Join(", ", missing.Select(r => r.Code))}");
        return missing.Count;
    }
}
