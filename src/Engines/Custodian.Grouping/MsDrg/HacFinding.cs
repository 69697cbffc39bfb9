namespace Custodian.Grouping;

/// <param name="Category">1 to 14 where one condition decided; 0 where the answer holds for all.</param>
public readonly record struct HacFinding(int Category, HacOutcome Outcome);
