namespace Custodian.Synthetic;

/// <summary>An address in an invented town. Empty parts are not known.</summary>
public sealed record SyntheticAddress(string Street, string City, string State, string Zip);
