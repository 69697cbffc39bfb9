using Custodian.CodeBooks;

namespace Custodian.Coding.BuildProcedure;

/// <summary>A value that may come next.</summary>
/// <param name="Definition">What it means, by the definitions of its section; empty where they have none.</param>
/// <param name="Includes">Names that belong to it by the definitions and by the body part and device keys.</param>
public sealed record BuilderOption(PcsValue Value, string Definition, IReadOnlyList<string> Includes);
