namespace Custodian.Access.Tokens;

/// <summary>A token as it is listed.</summary>
/// <param name="Start">Its first characters.</param>
public sealed record TokenView(long Id, string User, string Label, string Start, DateTime CreatedAt, string CreatedBy, DateTime EndsAt, DateTime? RevokedAt, DateTime? LastUsedAt)
{
    public bool IsLive(DateTime now) => RevokedAt is null && EndsAt > now;
}
