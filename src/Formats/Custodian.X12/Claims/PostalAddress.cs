namespace Custodian.X12;

/// <param name="State">Two letters; empty outside of the United States and Canada.</param>
/// <param name="Zip">Five or nine digits without the hyphen; nine for providers.</param>
/// <param name="Country">Empty for the United States.</param>
public sealed record PostalAddress(string Street, string City, string? State, string? Zip, string? Street2 = null, string? Country = null);
