namespace Custodian.ScaleBench;

/// <summary>What is typed into a registration search.</summary>
sealed record Asked(string Family, string Given, string Birth, string Phone);
