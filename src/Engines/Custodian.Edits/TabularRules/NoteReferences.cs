namespace Custodian.Edits.Tabular;

/// <summary>The codes that the text of a note names.</summary>
/// <param name="Ranges">What is named.</param>
/// <param name="Excepted">What is named and then taken out.</param>
/// <param name="AppliesTo">When not empty, the note speaks of these codes of its level only: "For codes G31.0-G31.83, …".</param>
/// <param name="Fault">Why codes in the text could not be read in full; empty when they were, or when there are none.</param>
public sealed record NoteReferences(IReadOnlyList<CodeRange> Ranges, IReadOnlyList<CodeRange> Excepted, IReadOnlyList<CodeRange> AppliesTo, string Fault)
{
    public static NoteReferences None { get; } = new([], [], [], "");

    public bool Any => Ranges.Count > 0 || Fault.Length > 0;

    public bool Holds(string code) => Contains(Ranges, code) && !Contains(Excepted, code);

    public bool Concerns(string code) => AppliesTo.Count == 0 || Contains(AppliesTo, code);

    internal static bool Contains(IReadOnlyList<CodeRange> ranges, string code)
    {
        for (var i = 0; i < ranges.Count; i++)
        {
            if (ranges[i].Holds(code))
            {
                return true;
            }
        }

        return false;
    }
}
