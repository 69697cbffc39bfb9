namespace Custodian.Coding.OpenCase;

/// <param name="Reason">Code of the reason it was opened for; empty for the first version.</param>
/// <param name="FinalAt">Null while it is in work.</param>
public sealed record VersionLine(int Number, string Reason, string Note, DateTime StartedAt, string StartedBy, DateTime? FinalAt, string FinalBy, int? Drg, decimal? Weight);
