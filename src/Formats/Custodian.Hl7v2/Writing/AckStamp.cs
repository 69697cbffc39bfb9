namespace Custodian.Hl7v2;

/// <summary>What an answer has of its own: its control id (MSH-10) and its time (MSH-7, written with the offset).</summary>
public sealed record AckStamp(string ControlId, DateTimeOffset At);
