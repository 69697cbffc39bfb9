using Custodian.Access.Model;
using Custodian.Access.Roles;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.EditRole;

/// <summary>The permissions of a role. Counts at the next request of everybody who holds it.</summary>
static class EditRole
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.edit-role", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    public static readonly Problem Unknown = Problem.NotFound("ACC-0107", "There is no such role. Open the list of roles and choose again.");

    /// <param name="Patterns">Permissions or patterns: <c>coding.finalize</c>, <c>coding.*</c>, <c>*.read</c>.</param>
    public sealed record Input(string Role, long Version, string Label, bool NeedsSecondFactor, IReadOnlyList<string> Patterns);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var role = await s.Db.Set<Role>().AsTracking().SingleOrDefaultAsync(r => r.Code == input.Role, s.Stop);
        if (role is null)
        {
            return Unknown;
        }

        if (role.Version != input.Version)
        {
            return Problem.Stale("ACC-0108", "This role changed while you worked. Nothing was saved. Open it again, then apply your change.");
        }

        var wrong = input.Patterns.Where(pattern => !IsPattern(pattern)).ToList();
        if (wrong.Count > 0 || string.IsNullOrWhiteSpace(input.Label))
        {
            return Problem.Invalid("ACC-0111", "The role is not complete. Correct the fields shown.", Faults(input, wrong));
        }

        await Replace(s, role, input);
        return await UserRows.LastManagerGone(s) is { } refused ? refused : Done.Value;
    }

    static async Task Replace(SliceContext s, Role role, Input input)
    {
        var before = await s.Db.Set<RolePermission>().Where(p => p.Role == role.Code).Select(p => p.Pattern).ToListAsync(s.Stop);
        var after = input.Patterns.Distinct().ToList();
        await s.Db.Set<RolePermission>().Where(p => p.Role == role.Code).ExecuteDeleteAsync(s.Stop);
        s.Db.AddRange(after.Select(pattern => new RolePermission { Role = role.Code, Pattern = pattern }));
        role.Label = input.Label.Trim();
        role.NeedsSecondFactor = input.NeedsSecondFactor;
        s.Db.Entry(role).State = EntityState.Modified;
        s.Accessed(null, obj: $"role {role.Code}", detail: $"added: {string.Join(' ', after.Except(before))}; removed: {string.Join(' ', before.Except(after))}; second factor: {(role.NeedsSecondFactor ? "needed" : "not needed")}");
    }

    static FieldError[] Faults(Input input, List<string> wrong)
    {
        List<FieldError> faults = [];
        if (string.IsNullOrWhiteSpace(input.Label))
        {
            faults.Add(new("Label", "Enter the name of the role."));
        }

        if (wrong.Count > 0)
        {
            faults.Add(new("Patterns", $"{string.Join(", ", wrong)} is no permission. Write them as module.verb, with * for all of either."));
        }

        return [.. faults];
    }

    static bool IsPattern(string text) =>
        text is "*" || (text.TrimStart(PermissionCatalog.Except).Split('.') is [{ Length: > 0 } module, { Length: > 0 } verb] && IsPart(module) && IsPart(verb));

    static bool IsPart(string text) => text is "*" || text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
