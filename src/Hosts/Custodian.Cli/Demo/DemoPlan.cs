namespace Custodian.Cli.Demo;

/// <summary>What hospital to tell.</summary>
sealed record DemoPlan(int Patients, int Seed, DateOnly AsOf);
