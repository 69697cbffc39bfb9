using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Access.Model;

/// <summary>A person who may sign in. Never deleted: the audit trail names them for ever; <see cref="Active"/> ends their access.</summary>
sealed class User : IVersioned
{
    public required UserId Id { get; init; }

    /// <summary>Lower case letters, digits, dot, dash; unique. Does not change, since the audit trail shows it.</summary>
    public required string Name { get; init; }

    public required string DisplayName { get; set; }

    public string Email { get; set; } = "";

    /// <summary>PBKDF2 in the format of ASP.NET Core Identity; empty until one is set, and then no password fits.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary>Changes with the password, roles and activity; a session that carries an older one has ended.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Secret of the enrolled authenticator app, protected by the sign-in keys outside the database; null when none is enrolled.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>Secret shown for enrolment and not yet confirmed by a code.</summary>
    public string? TotpOffered { get; set; }

    /// <summary>The last 30-second step whose code was used: that code and earlier ones are refused.</summary>
    public long TotpStep { get; set; }

    public bool Active { get; set; } = true;

    public bool MustChangePassword { get; set; }

    /// <summary>When an initial password that was not changed stops working; null for a password the user chose.</summary>
    public DateTime? InitialPasswordEnds { get; set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? LastSignInAt { get; set; }

    public long Version { get; set; } = 1;
}
