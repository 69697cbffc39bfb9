using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Store.Jobs;

/// <summary>
/// A kind of long job, registered by the module that owns it. The work is cut into turns of well under a second: each runs as a write slice in
/// the name of the person who asked, and what it stores is committed together with how far the job has come.
/// </summary>
/// <param name="Name">Dotted and stable, also the name in the audit trail: <c>coding.regroup</c>.</param>
/// <param name="Permission">What the person needs; checked again at every turn.</param>
/// <param name="Turn">Does the next piece of work.</param>
/// <param name="Href">The page of the result.</param>
/// <param name="Forget">Removes what the turns of old jobs have stored.</param>
public sealed record JobKind(
    string Name,
    string Permission,
    Func<SliceContext, JobTurn, Task<Outcome<JobStep>>> Turn,
    Func<JobId, string> Href,
    Func<SliceContext, IReadOnlyList<JobId>, Task> Forget);
