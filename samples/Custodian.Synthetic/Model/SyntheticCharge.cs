using Custodian.Kernel;

namespace Custodian.Synthetic;

/// <summary>A charge line.</summary>
/// <param name="RevenueCode">Four digits.</param>
/// <param name="Name">Our own words.</param>
/// <param name="Amount">For all units together.</param>
public sealed record SyntheticCharge(string RevenueCode, string Name, DateOnly On, int Units, Money Amount);
