namespace Custodian.X12;

/// <summary>Whom to call about a file or claim. Phone and fax are ten digits.</summary>
public sealed record Contact(string? Name = null, string? Phone = null, string? Fax = null, string? Email = null);
