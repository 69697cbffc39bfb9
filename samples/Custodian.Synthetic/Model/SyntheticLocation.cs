namespace Custodian.Synthetic;

/// <summary>A bed, or a place without beds (room and bed empty), from an instant on.</summary>
public sealed record SyntheticLocation(string Unit, string Room, string Bed, DateTimeOffset From);
