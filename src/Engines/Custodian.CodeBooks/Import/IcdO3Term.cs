namespace Custodian.CodeBooks.Import;

/// <summary>A term of ICD-O-3; the preferred one of a code is its title.</summary>
internal sealed record IcdO3Term(ulong Code, string Text, bool Preferred);
