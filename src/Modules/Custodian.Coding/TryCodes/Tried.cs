using Custodian.Coding.Engines;
using Custodian.Kernel;

namespace Custodian.Coding.TryCodes;

/// <param name="Group">What the changed list leads to.</param>
/// <param name="Now">The group of the list as it is.</param>
/// <param name="Change">Difference of the estimates; null without weights.</param>
public sealed record Tried(DrgAnswer Group, int Now, Money? Change);
