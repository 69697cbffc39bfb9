namespace Custodian.Access.Tokens;

/// <summary>The role whose users are programs.</summary>
static class ProgramRole
{
    public const string Code = "interface";
}
