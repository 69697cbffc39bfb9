namespace Custodian.X12;

/// <summary>Who sends the file, or who it is sent to. For the receiver no contact is sent.</summary>
/// <param name="Id">The number agreed with the receiver (ETIN).</param>
public sealed record TradingPartner(string Name, string Id, Contact? Contact = null);
