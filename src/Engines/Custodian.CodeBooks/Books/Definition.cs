namespace Custodian.CodeBooks;

/// <summary>A definition of ICD-10-PCS, or a line of its body part and device keys.</summary>
/// <param name="Section">Character of the section, empty for the keys.</param>
/// <param name="Axis">For example Operation, Body Part, Device.</param>
/// <param name="Terms">The values defined.</param>
/// <param name="Includes">What belongs to the value: other names, parts, examples.</param>
public sealed record Definition(
    string Section, string Axis, IReadOnlyList<string> Terms, string Text, string Explanation, IReadOnlyList<string> Includes, BookPart Part);
