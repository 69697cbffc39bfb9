using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>One sheet of the UB-04 (CMS-1450), filled boxes only.</summary>
/// <param name="Locators">In the order of the form.</param>
/// <param name="Findings">What does not fit on paper (X12-0401); the same on every page.</param>
public sealed record Ub04Page(int Number, int Count, IReadOnlyList<Ub04Locator> Locators, IReadOnlyList<Finding> Findings)
{
    /// <summary>What is printed in a box; empty when nothing is.</summary>
    public string this[string locator] => Locators.FirstOrDefault(l => l.Number == locator)?.Value ?? "";
}
