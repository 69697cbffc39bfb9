namespace Custodian.Access;

/// <summary>The addresses of this module that others redirect to.</summary>
static class Paths
{
    public const string SignIn = "/sign-in";

    public const string Code = "/sign-in/code";

    public const string Lock = "/lock";

    public const string Settings = "/settings";

    public const string Users = "/users";

    public const string Roles = "/roles";

    public const string Glass = "/break-glass";

    public const string Views = "/views";

    public const string Audit = "/audit";
}
