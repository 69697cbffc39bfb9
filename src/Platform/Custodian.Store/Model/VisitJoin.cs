using Custodian.Kernel;

namespace Custodian.Store.Model;

/// <summary>
/// Hands the rows of one visit to another when two accounts become one, and back when that is undone. Rows keep their ids, so that the undo gives
/// back exactly those that were handed over.
/// </summary>
/// <param name="Rows">Ids of the rows of a visit.</param>
/// <param name="Hand">Hands over the named rows that still lie with the first visit.</param>
public sealed record VisitJoin(
    Func<CustodianDb, EncounterId, CancellationToken, Task<IReadOnlyList<long>>> Rows,
    Func<CustodianDb, IReadOnlyList<long>, (EncounterId From, EncounterId To), CancellationToken, Task<int>> Hand);
