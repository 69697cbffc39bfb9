using Custodian.Store.Jobs;

namespace Custodian.Coding.ReadRegroup;

/// <param name="Sort">account, discharge, old, new, delta; descending with a leading minus.</param>
public sealed record RegroupQuestion(JobId Job, RegroupDifference View = RegroupDifference.Drg, string Sort = "-delta", int Page = 1);
