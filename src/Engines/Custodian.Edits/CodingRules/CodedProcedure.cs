namespace Custodian.Edits.Coding;

/// <summary>A procedure as coded, with the day it was done.</summary>
public readonly record struct CodedProcedure(string Code, DateOnly? Day);
