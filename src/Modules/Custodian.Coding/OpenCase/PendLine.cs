namespace Custodian.Coding.OpenCase;

public sealed record PendLine(long Id, string Kind, string Owner, string Note, DateTime OpenedAt, string OpenedBy, DateTime? ClosedAt, string CloseNote);
