namespace Custodian.Naaccr.Comparison;

/// <summary>Where two files differ.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Patient">The key of the patient; empty for the head of the file.</param>
/// <param name="Tumor">The key of the tumor; empty for items of the patient.</param>
/// <param name="ItemId">The item; empty when a whole patient or tumor is missing.</param>
/// <param name="Left">The value in the first file, or null. Patient data.</param>
/// <param name="Right">The value in the second file, or null. Patient data.</param>
public sealed record CaseDifference(DifferenceKind Kind, string Patient, string Tumor, string ItemId, string? Left, string? Right);

/// <summary>Kinds of difference.</summary>
public enum DifferenceKind
{
    Value,
    OnlyLeft,
    OnlyRight,
}
