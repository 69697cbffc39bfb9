namespace Custodian.X12;

public sealed record ServiceFacility(string Name, string? Npi, PostalAddress Address);
