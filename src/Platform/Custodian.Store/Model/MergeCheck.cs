using Custodian.Kernel;

namespace Custodian.Store.Model;

/// <summary>
/// What a module has to say against a merge. An error stops it until somebody settled what it names; a warning is shown and recorded. Every
/// merge asks all checks, whoever starts it.
/// </summary>
/// <param name="Name">Stable and dotted: <c>encounters.open-admissions</c>.</param>
public sealed record MergeCheck(string Name, Func<CustodianDb, MergePair, CancellationToken, Task<IReadOnlyList<Finding>>> Find);

/// <summary>The two sides of a merge, each with the records merged into it before.</summary>
/// <param name="Survivor">The record that stays, first; then those merged into it.</param>
/// <param name="Loser">The record that goes, first; then those merged into it.</param>
/// <param name="Now">UTC.</param>
public sealed record MergePair(IReadOnlyList<PatientId> Survivor, IReadOnlyList<PatientId> Loser, DateTime Now);
