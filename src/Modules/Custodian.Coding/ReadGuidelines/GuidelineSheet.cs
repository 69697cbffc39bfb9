using Custodian.CodeBooks;
using Custodian.Coding.Engines;

namespace Custodian.Coding.ReadGuidelines;

/// <param name="Contents">Headings to choose from: those near the top, and those around and below the one opened.</param>
/// <param name="Section">The one opened; null when the shelf holds no guidelines of the day.</param>
/// <param name="Inside">The sections below it, with their text.</param>
/// <param name="Codes">Codes the section names and the edition has.</param>
public sealed record GuidelineSheet(
    BookPlace Place,
    CodeBook? Book,
    PartEdition? Source,
    IReadOnlyList<GuidelineSection> Contents,
    GuidelineSection? Section,
    IReadOnlyList<GuidelineSection> Inside,
    IReadOnlyList<CodeEntry> Codes,
    GuidelineSection? Previous,
    GuidelineSection? Next);
