using Custodian.Access.Users;

namespace Custodian.Access;

/// <summary>The users of the synthetic hospital, one per role, for the demo to print.</summary>
public static class DemoSignIns
{
    public static IReadOnlyList<(string Name, string Display, string Role)> All => DemoUsers.All;
}
