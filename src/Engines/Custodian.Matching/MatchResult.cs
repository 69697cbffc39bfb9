using Custodian.Kernel;
using Custodian.Matching.Scoring;

namespace Custodian.Matching;

/// <summary>What came out of matching a file.</summary>
/// <param name="Pairs">Pairs worth telling: linked, for review, and those that came near; by id.</param>
/// <param name="Model">The model used, as learnt.</param>
/// <param name="Findings">What is wrong in the records, by line.</param>
/// <param name="Records">Records read.</param>
/// <param name="Scored">Pairs compared and scored.</param>
public sealed record MatchResult(IReadOnlyList<MatchedPair> Pairs, MatchModel Model, IReadOnlyList<Finding> Findings, int Records, long Scored);
