namespace Custodian.Access;

/// <param name="Token">Shown once; only its hash is kept.</param>
public sealed record NewToken(long Id, string User, string Token, DateTime EndsAt);
