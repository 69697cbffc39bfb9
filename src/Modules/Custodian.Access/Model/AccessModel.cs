using Custodian.Access.Views;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Model;

sealed class AccessModel : IModuleModel
{
    public string Module => "access";

    public IReadOnlyList<PublishedView> Views =>
    [
        new("access_v_user", "select id, name, display_name, active from access_user"),
        new("access_v_user_role", "select user_id, role from access_user_role"),
    ];

    public IReadOnlyList<MergeHandler> MergeHandlers => [MergeHandler.ByReference<GlassBreak>("break-glass events")];

    public void Configure(ModelBuilder model)
    {
        ConfigureUsers(model);
        ConfigureSignIn(model);
        ConfigureDesk(model);
        model.Entity<UserView>(e => e.ToView("access_v_user").HasKey(x => x.Id));
        model.Entity<UserRoleView>(e => e.ToView("access_v_user_role").HasKey(x => new { x.UserId, x.Role }));
    }

    static void ConfigureUsers(ModelBuilder model)
    {
        model.Entity<User>(e =>
        {
            e.ToTable("access_user");
            e.HasIndex(x => x.Name).IsUnique();
        });
        model.Entity<UserFacility>(e =>
        {
            e.ToTable("access_user_facility");
            e.HasKey(x => new { x.UserId, x.FacilityId });
        });
        model.Entity<GlassBreak>(e =>
        {
            e.ToTable("access_broken_glass");
            e.HasIndex(x => new { x.UserId, x.Until });
            e.HasIndex(x => x.PatientId);
            e.HasIndex(x => x.Verdict);
        });
        model.Entity<Role>(e =>
        {
            e.ToTable("access_role");
            e.HasKey(x => x.Code);
        });
        model.Entity<RolePermission>(e =>
        {
            e.ToTable("access_role_permission");
            e.HasKey(x => new { x.Role, x.Pattern });
        });
        model.Entity<UserRole>(e =>
        {
            e.ToTable("access_user_role");
            e.HasKey(x => new { x.UserId, x.Role });
            e.HasIndex(x => x.Role);
        });
        model.Entity<Passkey>(e =>
        {
            e.ToTable("access_passkey");
            e.HasIndex(x => x.CredentialId).IsUnique();
            e.HasIndex(x => x.UserId);
        });
        model.Entity<RecoveryCode>(e =>
        {
            e.ToTable("access_recovery_code");
            e.HasIndex(x => new { x.UserId, x.Hash }).IsUnique();
        });
    }

    static void ConfigureDesk(ModelBuilder model)
    {
        model.Entity<SavedView>(e =>
        {
            e.ToTable("access_saved_view");
            e.HasIndex(x => new { x.UserId, x.List, x.NameKey }).IsUnique();
            e.HasIndex(x => new { x.List, x.Role });
        });
        model.Entity<Typing>(e =>
        {
            e.ToTable("access_typing");
            e.HasIndex(x => new { x.UserId, x.Page, x.Form }).IsUnique();
            e.HasIndex(x => x.EndsAt);
        });
    }

    static void ConfigureSignIn(ModelBuilder model)
    {
        model.Entity<Session>(e =>
        {
            e.ToTable("access_session");
            e.HasIndex(x => x.KeyHash).IsUnique();
            e.HasIndex(x => new { x.UserId, x.EndedAt });
            e.HasIndex(x => new { x.EndedAt, x.IdleEndsAt });
        });
        model.Entity<SignInStep>(e =>
        {
            e.ToTable("access_sign_in_step");
            e.HasKey(x => x.KeyHash);
            e.HasIndex(x => x.EndsAt);
        });
        model.Entity<ProgramToken>(e =>
        {
            e.ToTable("access_token");
            e.HasIndex(x => x.Hash).IsUnique();
            e.HasIndex(x => x.UserId);
        });
        model.Entity<Throttle>(e =>
        {
            e.ToTable("access_throttle");
            e.HasKey(x => x.Subject);
        });
    }
}
