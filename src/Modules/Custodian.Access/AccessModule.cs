using Custodian.Access.Codes;
using Custodian.Access.Identity;
using Custodian.Access.Keys;
using Custodian.Access.KeptTyping;
using Custodian.Access.Model;
using Custodian.Access.Passwords;
using Custodian.Access.Roles;
using Custodian.Access.SavedViews;
using Custodian.Access.Sessions;
using Custodian.Access.SignIn;
using Custodian.Access.Tokens;
using Custodian.Access.Web;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Custodian.Access;

/// <summary>Sign-in, sessions, users, roles and the reading of the audit trail.</summary>
public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, AccessModel>();
        services.AddSingleton(new NavItem("Department", 910, Paths.Audit, "shield", "Audit trail", Permissions.AuditRead));
        services.AddSingleton(new NavItem("Department", 915, Paths.Glass, "lock", "Break-glass review", Permissions.AuditReview, async (db, _, stop) =>
            new NavCount(await db.Set<GlassBreak>().CountAsync(g => g.Verdict == null, stop), Overdue: false)));
        foreach (var refused in (string[])["ACC-0404", "REC-0403"])
        {
            services.AddSingleton(new ProblemStep(refused, "Break the glass", Permissions.BreakGlass, patient => $"{Paths.Glass}/{patient}"));
        }

        services.AddSingleton(new NavItem("Department", 920, Paths.Users, "user", "Users and roles", Permissions.Manage));
        services.AddSingleton(new SavedList(Paths.Audit, "Audit trail", ListKey.Id("user"), ListKey.Code("action"), ListKey.Of("outcome", "done", "refused"), ListKey.Day("from"), ListKey.Day("until")));
        services.AddSingleton(new SavedList(Paths.Glass, "Break-glass review", ListKey.Of("view", "all", "open")));
        services.AddSingleton(new SavedList(Paths.Users, "Users", ListKey.Of("view", "all", "active")));
        services.AddSingleton(new SavedTabSource(ReadTabs.ReadTabs.Definition));
        AddSignIn(services);
        AddIdentity(services);
        AddKeys(services);
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(
                SessionAuthentication.SchemeName, options => options.ForwardDefaultSelector = http => TokenAuthentication.IsAsked(http) ? TokenAuthentication.SchemeName : null)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null);
        services.AddAuthorization();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure(options =>
        {
            options.Cookie.Name = "custodian-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    /// <summary>Authentication by session, the caller of the request, authorization, and the check of form tokens. After routing.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app
        .UseAuthentication()
        .UseMiddleware<CallerMiddleware>()
        .UseMiddleware<FirstViews>()
        .UseMiddleware<SentForms>()
        .UseAuthorization()
        .UseAntiforgery();

    public static IEndpointRouteBuilder MapAccess(this IEndpointRouteBuilder routes)
    {
        SignInEndpoints.Map(routes);
        SettingsEndpoints.Map(routes);
        UserEndpoints.Map(routes);
        AuditEndpoints.Map(routes);
        GlassEndpoints.Map(routes);
        ViewEndpoints.Map(routes);
        TypingEndpoints.Map(routes);
        return routes;
    }

    static void AddSignIn(IServiceCollection services)
    {
        services.AddSingleton<AccessWriter>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<Throttling>();
        services.AddSingleton<TotpSecrets>();
        services.AddSingleton<SignInSteps>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<SessionDesk>();
        services.AddSingleton<PermissionCatalog>();
        services.AddSingleton<Callers>();
        services.AddSingleton<TokenDesk>();
        services.AddSingleton<TypingSeal>();
        services.AddSingleton<TypingRows>();
        services.AddScoped<PasskeyDesk>();
        services.AddSingleton(sp => new AccessAdmin(
            sp.GetRequiredService<SliceRunner>(),
            sp.GetRequiredService<PasswordHashing>(),
            sp.GetRequiredService<SessionDesk>(),
            sp.GetRequiredService<CustodianOptions>(),
            sp.GetRequiredService<TimeProvider>()));
    }

    static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<User>().AddUserStore<UserStore>();
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordHashing.Rounds);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for both factors, so the authenticator must check the person; and signing in starts without a name.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";

            // Compared with the address asked for, not with the Origin header: browsers send that as "null" under a strict referrer policy.
            options.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
        });
    }

    // The keys that protect form tokens and authenticator secrets lie with the other keys of the home, sealed by the ring, never in the database.
    static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("custodian");
        services.AddOptions<KeyManagementOptions>().Configure<CustodianHome, KeyRing, ILoggerFactory>((options, home, ring, log) =>
        {
            options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(home.Keys, "sign-in")), log);
            options.XmlEncryptor = new KeyRingXmlEncryptor(ring);
        });
    }
}
