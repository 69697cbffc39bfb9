namespace Custodian.Staging.Running;

/// <summary>A key under which a table knows another key. Slots.</summary>
readonly record struct KeyPair(int From, int To);
