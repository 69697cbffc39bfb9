using Custodian.Kernel;

namespace Custodian.Records.Model;

/// <summary>The practitioner a user signs as: nobody signs for another.</summary>
sealed class Signer
{
    public required UserId UserId { get; init; }

    public required PractitionerId PractitionerId { get; set; }
}
