using Custodian.Kernel;

namespace Custodian.Access;

/// <summary>What is said of a user when they are made.</summary>
/// <param name="Name">Sign-in name.</param>
/// <param name="Roles">Codes of roles.</param>
/// <param name="Facilities">None means all.</param>
public sealed record UserData(string Name, string DisplayName, string Email, IReadOnlyList<string> Roles, IReadOnlyList<FacilityId> Facilities);
