namespace Custodian.CodeBooks.Import;

/// <summary>A line of the HCPCS file, dates as the file has them (<c>20260101</c>) or empty.</summary>
/// <param name="Code">Five characters, or two of a modifier.</param>
/// <param name="Continues">A further line of the long description; it has no details.</param>
internal sealed record HcpcsRecord(
    string Code, bool Continues, string Long, string Short, string Coverage, string Added, string Effective, string Terminated, string Action);
