namespace Custodian.Access;

/// <summary>The permissions of this module.</summary>
static class Permissions
{
    /// <summary>One's own password, factors and sessions: everybody who is signed in.</summary>
    public const string Self = "access.self";

    /// <summary>Users and roles.</summary>
    public const string Manage = "access.manage";

    /// <summary>Showing a saved view to a role.</summary>
    public const string ShareViews = "access.share-views";

    public const string AuditRead = "audit.read";

    public const string AuditExport = "audit.export";

    /// <summary>Judging what was opened by break-glass.</summary>
    public const string AuditReview = "audit.review";

    /// <summary>Opening a record in an emergency.</summary>
    public const string BreakGlass = "access.break-glass";

    public const string AuditVerify = "audit.verify";
}
