namespace Custodian.Synthetic;

/// <summary>An HL7 v2 message of the feed.</summary>
/// <param name="ControlId">MSH-10, unique in the whole feed.</param>
/// <param name="Event"><c>ADT^A01</c> and so on.</param>
/// <param name="At">When the sender wrote it (MSH-7).</param>
/// <param name="Text">Segments ended by a carriage return.</param>
public sealed record SyntheticMessage(string ControlId, string Event, DateTimeOffset At, string Text);
