using System.Collections.Concurrent;
using Custodian.Edits.Coding;

namespace Custodian.Edits.Tabular;

/// <summary>
/// The rules of the tabular list over the diagnoses of a case: notes that bind codes to each other, complete codes, sides. Made once per edition;
/// immutable but for a memory of what binds each code, and thread-safe. Unknown codes are findings, never errors.
/// </summary>
public sealed class TabularRules
{
    readonly TabularFacts _facts;
    readonly List<LevelNotes> _divisions = [];
    readonly Dictionary<string, LevelNotes> _levels = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, BoundCode> _bound = new(StringComparer.Ordinal);

    TabularRules(TabularFacts facts) => _facts = facts;

    /// <summary>Reads the notes of an edition.</summary>
    public static TabularRules Of(TabularFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var rules = new TabularRules(facts);
        var reader = new LevelNotesReader(ReaderOf(facts), facts);
        foreach (var level in facts.Notes.GroupBy(n => (n.Level, n.First, n.Last)))
        {
            var read = reader.Read([.. level]);
            if (level.Key.First.Length == 3 && (level.Key.First != level.Key.Last || rules._levels.ContainsKey(level.Key.First) || level.Key.Level.StartsWith("Chapter", StringComparison.Ordinal)))
            {
                rules._divisions.Add(read);
            }
            else
            {
                rules._levels[level.Key.First] = read;
            }
        }

        return rules;
    }

    /// <summary>A reader of notes that knows the categories and chapters of the edition.</summary>
    public static NoteReader ReaderOf(TabularFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var chapters = facts.Notes.Where(n => n.Level.StartsWith("Chapter ", StringComparison.Ordinal)).GroupBy(n => n.Level["Chapter ".Length..])
            .ToDictionary(g => g.Key, g => new CodeRange(g.First().First, g.First().Last), StringComparer.Ordinal);
        var known = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        return new(category => known.GetOrAdd(category, c => facts.Find(c) is not null), chapters);
    }

    /// <summary>
    /// Everything the tabular list says against the diagnoses, in the order of the codes. Each matter once: two notes on one pair of codes, or one note
    /// on several codes, are one finding.
    /// </summary>
    public IReadOnlyList<TabularFinding> Check(CodedCase coded, CodingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(facts);
        var lines = new CodedLines(coded, facts, Bind);
        return
        [
            .. CompleteCodes.Check(lines, _facts),
            .. RepeatedCodes.Check(lines),
            .. ExcludedCodes.Check(lines, _facts),
            .. PartnerCodes.Check(lines, _facts),
            .. SidedCodes.Check(lines),
        ];
    }

    /// <summary>True when a finding of these rules says what a plain coding rule says of the same place, and more.</summary>
    public static bool Supersedes(TabularFinding finding, Kernel.Finding plain)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(plain);
        return finding.Finding.Place == plain.Place && (finding.Finding.Code == plain.Code || (plain.Code == CompleteCodes.Plain && CompleteCodes.Ids.Contains(finding.Finding.Code)));
    }

    BoundCode? Bind(string code)
    {
        if (_bound.TryGetValue(code, out var bound))
        {
            return bound;
        }

        // Only codes of the edition are kept, so that memory is bounded by it.
        return _facts.Find(code) is { } entry && entry.Code == code ? _bound.GetOrAdd(code, _ => new(entry, LevelsOf(code), _facts.Find)) : null;
    }

    List<LevelNotes> LevelsOf(string code)
    {
        List<LevelNotes> levels = [.. _divisions.Where(d => d.Scope.Holds(code))];
        for (var length = 3; length <= code.Length; length++)
        {
            if (_levels.TryGetValue(code[..length], out var level))
            {
                levels.Add(level);
            }
        }

        return levels;
    }
}
