namespace Custodian.Grouping;

/// <summary>A name in a formula and whether it is true of the claim.</summary>
public readonly record struct FormulaTest(string Name, bool Holds);
