using Custodian.Kernel;

namespace Custodian.Store.Model;

/// <summary>
/// What a module has to say against taking a visit away: deleted by its sender, or joined to another account. An error stops it until somebody
/// settled what it names; a warning is shown. Every caller asks all checks.
/// </summary>
/// <param name="Name">Stable and dotted: <c>coding.codes</c>.</param>
public sealed record VisitCheck(string Name, Func<CustodianDb, VisitEnd, CancellationToken, Task<IReadOnlyList<Finding>>> Find);

/// <param name="Goes">The visit that goes.</param>
/// <param name="Into">The visit that goes on with what was filed; null when it is to be deleted.</param>
/// <param name="Now">UTC.</param>
public sealed record VisitEnd(EncounterId Goes, EncounterId? Into, DateTime Now);
