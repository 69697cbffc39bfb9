namespace Custodian.Patients.Duplicates;

/// <summary>Departments that can tell two people by their results.</summary>
static class ReviewDomains
{
    public static IReadOnlyList<string> All { get; } = ["Laboratory", "Pharmacy", "Radiology"];

    public static IReadOnlyList<string> Answers { get; } = ["Same", "Different", "Unclear"];
}
