namespace Custodian.X12;

/// <summary>The claims of one file in the order they are sent. Claims of one provider, then of one subscriber, should stand together: they share loops.</summary>
public sealed record InstitutionalClaimBatch(ClaimEnvelope Envelope, IReadOnlyList<InstitutionalClaim> Claims);
