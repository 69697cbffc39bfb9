namespace Custodian.Records;

/// <summary>The permissions of this module.</summary>
static class Permissions
{
    public const string Read = "records.read";

    /// <summary>Documents with a sensitivity class (WORKFLOWS 1.7).</summary>
    public const string ReadRestricted = "records.read-restricted";

    public const string File = "records.file";

    public const string Assemble = "records.assemble";

    public const string Retract = "records.retract";

    public const string Sign = "records.sign";

    /// <summary>Whom a user signs as is part of who the user is.</summary>
    public const string ManageUsers = "access.manage";
}
