namespace Custodian.Staging.Running;

/// <summary>A table of a mapping, with the keys that are called differently in it.</summary>
sealed record TablePath(StagingTable Table, KeyPair[] Inputs, KeyPair[] Outputs);
