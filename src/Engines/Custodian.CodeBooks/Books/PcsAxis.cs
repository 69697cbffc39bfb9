namespace Custodian.CodeBooks;

/// <summary>The values one character may take.</summary>
public sealed record PcsAxis(int Position, string Title, IReadOnlyList<PcsValue> Values);
