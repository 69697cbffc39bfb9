namespace Custodian.Oncology.Casefinding;

/// <summary>A text, or a section of a report, with what was found in it; positions count from the beginning of the section.</summary>
public sealed record ScreenedText(string Section, bool Reportable, IReadOnlyList<KeywordHit> Hits);
