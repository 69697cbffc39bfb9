namespace Custodian.Edits.Tabular;

/// <summary>An Excludes1 note with the codes it names.</summary>
/// <param name="Order">Depth of its level and place in print: of two notes on one pair, the deeper one is quoted.</param>
sealed record Exclusion(NoteQuote Quote, NoteReferences References, int Order)
{
    /// <summary>A bit for each first letter that the note can name, so that most pairs are passed over without looking.</summary>
    public uint Letters { get; } = LettersOf(References.Ranges);

    /// <summary>True when the note, standing over <paramref name="subject"/>, forbids <paramref name="other"/> beside it.</summary>
    public bool Forbids(string subject, string other) => References.Holds(other) && !References.Holds(subject);

    public static uint Letter(string code) => 1u << (code[0] - 'A');

    static uint LettersOf(IReadOnlyList<CodeRange> ranges)
    {
        var letters = 0u;
        foreach (var range in ranges)
        {
            for (var c = range.First[0]; c <= range.Last[0]; c++)
            {
                letters |= 1u << (c - 'A');
            }
        }

        return letters;
    }
}
