using Custodian.Kernel;

namespace Custodian.Access;

/// <param name="InitialPassword">Shown once and kept nowhere.</param>
public sealed record NewUser(UserId Id, string InitialPassword);
