using System.Text.RegularExpressions;

namespace Custodian.Edits.Tabular;

/// <summary>Puts the lines of one level together: a heading such as "code to identify:" and the lines below it are one note.</summary>
sealed partial class LevelNotesReader(NoteReader reader, TabularFacts facts)
{
    int _order;

    public LevelNotes Read(IReadOnlyList<TabularLine> lines)
    {
        var scope = new CodeRange(lines[0].First, lines[0].Last);
        List<Exclusion> exclusions = [];
        foreach (var line in lines.Where(l => l.Kind == TabularNoteKind.Excludes1))
        {
            var references = reader.Read(line.Text);
            if (references.Ranges.Count > 0 && references.Fault.Length == 0)
            {
                exclusions.Add(new(NoteQuote.Of(line, line.Text, facts.Find), references, (Depth(scope) << 20) - _order++));
            }
        }

        return new(scope, exclusions, [.. lines.Where(l => l.Kind != TabularNoteKind.Excludes1).GroupBy(l => l.Kind).SelectMany(g => Requirements(scope, [.. g]))]);
    }

    IEnumerable<Requirement> Requirements(CodeRange scope, IReadOnlyList<TabularLine> lines) =>
        Notes(lines).Select(note => Requirement(scope, note)).Where(r => r.References.Fault.Length == 0);

    /// <summary>
    /// Cuts the lines of one kind into notes. Below code first all unconditional lines are alternatives; below the others a line that begins with
    /// "code" is a note of its own.
    /// </summary>
    static IEnumerable<List<TabularLine>> Notes(IReadOnlyList<TabularLine> lines)
    {
        List<List<TabularLine>> notes = [];
        List<TabularLine>? open = null;
        foreach (var line in lines)
        {
            var heads = IsHeading(line.Text);
            var alone = line.Kind == TabularNoteKind.CodeFirst ? Conditional().IsMatch(line.Text) && !heads : Begins().IsMatch(line.Text) || open is null;
            if (alone && !heads)
            {
                notes.Add([line]);
            }
            else if (heads || open is null)
            {
                notes.Add(open = [line]);
            }
            else
            {
                open.Add(line);
            }
        }

        return notes;
    }

    Requirement Requirement(CodeRange scope, List<TabularLine> lines)
    {
        var read = lines.Select(l => reader.Read(l.Text)).ToList();
        var references = new NoteReferences(
            [.. read.SelectMany(r => r.Ranges)], [.. read.SelectMany(r => r.Excepted)], read[0].AppliesTo, read.Select(r => r.Fault).FirstOrDefault(f => f.Length > 0) ?? "");
        var head = lines[0].Text;
        var text = lines.Count == 1 ? head : IsHeading(head) ? $"{head} {string.Join("; ", lines.Skip(1).Select(l => l.Text))}" : string.Join("; ", lines.Select(l => l.Text));
        return new(facts)
        {
            Quote = NoteQuote.Of(lines[0], text, facts.Find),
            Scope = scope,
            References = references,
            IsOptional = Conditional().IsMatch(head),
            IsOpen = SuchAs().IsMatch(head),
            IsKnown = Known().IsMatch(head),
            IsList = lines.Count > 1,
            IsHeaded = IsHeading(head) && Cause().IsMatch(head),
        };
    }

    static bool IsHeading(string text) => text.EndsWith(':') || (SuchAs().IsMatch(text) && !text.Contains('(', StringComparison.Ordinal));

    static int Depth(CodeRange scope) => scope.First == scope.Last ? scope.First.Length : 0;

    [GeneratedRegex(@"^,?\s*(?:codes?\b|code\(s\)|from categor|external cause)", RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?:if|when|where|as) (?:applicable|any|present|appropriate|desired|specified)\b|\bany\b|^,\s*for\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\b(?:such as|including|for example)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SuchAs();

    [GeneratedRegex(@"\b(?:underlying|associated|cause|causal|condition|disease|disorder)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cause();

    [GeneratedRegex(@"\bif known\b", RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}
