using Custodian.CodeBooks;
using Custodian.Coding.Engines;

namespace Custodian.Coding.BuildProcedure;

/// <param name="Chosen">The characters so far, always the beginning of some code.</param>
/// <param name="Axes">What each of them stands for.</param>
/// <param name="Next">The place to choose for; null when the code is complete.</param>
/// <param name="Code">The complete code.</param>
/// <param name="Refused">Why what was typed after <paramref name="Chosen"/> was not taken; empty when all was.</param>
/// <param name="Operation">The definition of the operation, with its explanation.</param>
/// <param name="Keys">Of which edition definitions and keys are.</param>
public sealed record BuilderSheet(
    BookPlace Place,
    CodeBook? Book,
    string Chosen,
    IReadOnlyList<PcsAxis> Axes,
    PcsAxis? Next,
    IReadOnlyList<BuilderOption> Options,
    CodeEntry? Code,
    string Refused,
    Definition? Operation,
    IReadOnlyList<PartEdition> Keys);
