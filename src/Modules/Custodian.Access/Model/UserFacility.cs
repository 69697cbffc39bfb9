using Custodian.Kernel;

namespace Custodian.Access.Model;

/// <summary>A facility a user works at. None means all.</summary>
sealed class UserFacility
{
    public required UserId UserId { get; init; }

    public required FacilityId FacilityId { get; init; }
}
