using System.Text;
using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Import;
using Custodian.CodeBooks.Search;
using Custodian.CodeBooks.Words;
using Custodian.Packs;

namespace Custodian.CodeBooks;

/// <summary>
/// One edition of one code system, opened from its pack: lookup, hierarchy, tabular page, index, tables and search. Immutable and
/// thread-safe; texts are read out of the pack when asked for. No input makes a method throw but null.
/// </summary>
public sealed class CodeBook
{
    readonly CodeTable _codes;
    readonly PooledStrings _pool;
    readonly IndexTable _indexTable;
    readonly NoteTable _notes;
    readonly PcsTableSet _tables;
    readonly DefinitionTable _definitions;
    readonly ReadOnlyMemory<byte> _replaced;
    readonly BookSearch _search;

    CodeBook(PackImage pack)
    {
        Manifest = pack.Manifest;
        _pool = new(pack);
        _codes = new(pack, _pool);
        _indexTable = new(pack, _pool);
        _notes = new(pack, _pool);
        _tables = new(pack, _pool);
        _definitions = new(pack, _pool);
        _replaced = pack.SectionMemory("replaced");
        Index = new(_indexTable);
        Guidelines = new(pack, _pool);
        Builder = new(_tables);
        Notice = System == CodeSystems.Cpt ? Encoding.UTF8.GetString(pack.Section("notice")) : "";
        Parts = ReadParts(pack);
        _search = new(this, _codes, _indexTable, _pool, new Searcher(pack, _codes, new PhraseBook(pack, _pool)));
    }

    public PackManifest Manifest { get; }

    /// <summary>One of <see cref="CodeSystems"/>.</summary>
    public string System => Manifest.Kind;

    /// <summary>For example <c>FY2026</c>.</summary>
    public string Edition => Manifest.Edition;

    /// <summary>The pack is known not to hold the whole code set; whatever shows it must say so.</summary>
    public bool IsPartial => Manifest.Partial;

    /// <summary>What the book is made of, and of which editions.</summary>
    public IReadOnlyList<PartEdition> Parts { get; }

    public CodeIndex Index { get; }

    public Guidelines Guidelines { get; }

    /// <summary>Builds ICD-10-PCS codes character by character; offers nothing in other books.</summary>
    public PcsBuilder Builder { get; }

    /// <summary>The copyright notice at the head of a licensed file, to be shown with its codes; empty elsewhere.</summary>
    public string Notice { get; }

    /// <summary>Codes, headers included.</summary>
    public int Count => _codes.Count;

    /// <summary>Opens a book.</summary>
    /// <exception cref="ArgumentException">The pack is of another kind.</exception>
    public static CodeBook Open(PackImage pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Manifest.Kind is CodeSystems.Icd10Cm or CodeSystems.Icd10Pcs or CodeSystems.IcdO3 or CodeSystems.Hcpcs or CodeSystems.Cpt
            ? new(pack)
            : throw new ArgumentException($"A pack of kind {pack.Manifest.Kind} is not a code book.", nameof(pack));
    }

    /// <summary>The code, written with or without dot and in any case; null when the edition does not have it.</summary>
    public CodeEntry? Find(string? code) => code is not null && CodeKey.TryParse(code, out var key, out _) && _codes.Find(key) is >= 0 and var row ? Entry(row) : null;

    /// <summary>True when the code can be submitted: it is in the edition and is not a header.</summary>
    public bool IsValid(string? code) => code is not null && CodeKey.TryParse(code, out var key, out _) && _codes.Find(key) is >= 0 and var row && _codes.Billable(row);

    /// <summary>The codes one step below, in code order. For an incomplete ICD-10-PCS code: all codes that begin so.</summary>
    public IReadOnlyList<CodeEntry> Children(string? code)
    {
        if (code is null || !CodeKey.TryParse(code, out var key, out _))
        {
            return [];
        }

        var (first, count) = _codes.Run(key);
        var parent = _codes.Find(key);
        return [.. Enumerable.Range(first, count).Where(row => row != parent && (parent < 0 || _codes.Parent(_codes.Key(row)) == parent)).Select(Entry)];
    }

    /// <summary>All codes, headers included, from the first that begins with one prefix through the last that begins with the other; read as they are asked for.</summary>
    public IEnumerable<CodeEntry> Between(string first, string last)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(last);
        return CodeKey.TryParse(first, out var from, out _) && CodeKey.TryParse(last, out var to, out var length) ? Between(from, CodeKey.LastBelow(to, length)) : [];
    }

    /// <summary>Every note of the tabular list once, with the codes it comes down to: chapters and sections first, then codes; each level in print order.</summary>
    public IEnumerable<PlacedNote> Notes() => _notes.All().Where(n => n.Kind != NoteKind.Extension).Select(n => n.Division is { } d
        ? new PlacedNote(n.Kind, n.Text, _notes.IsChapter(d) ? "Chapter " + _notes.Chapter(d) : _notes.Range(d), CodeKey.Text(_notes.Bounds(d).First), CodeKey.Text(_notes.Bounds(d).Last))
        : new PlacedNote(n.Kind, n.Text, Dotted(n.Owner), CodeKey.Text(n.Owner), CodeKey.Text(n.Owner)));

    /// <summary>All codes in code order.</summary>
    public IEnumerable<CodeEntry> All() => Enumerable.Range(0, Count).Select(Entry);

    /// <summary>The codes that begin so, headers included, in code order; all when it is empty.</summary>
    public IEnumerable<CodeEntry> Under(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var (first, count) = prefix.Length == 0 ? (0, Count) : CodeKey.TryParse(prefix, out var key, out _) ? _codes.Run(key) : default;
        return Enumerable.Range(first, count).Select(Entry);
    }

    /// <summary>The codes before and after a code under the same header; for a category, the categories beside it.</summary>
    public (CodeEntry? Previous, CodeEntry? Next) Neighbours(string? code)
    {
        if (code is null || !CodeKey.TryParse(code, out var key, out _) || _codes.Find(key) is not (>= 0 and var row))
        {
            return default;
        }

        return (Beside(row, -1), Beside(row, 1));
    }

    /// <summary>Chapters and sections in book order, each chapter before its sections; empty where the pack has no tabular list.</summary>
    public IReadOnlyList<BookDivision> Divisions() =>
    [
        .. Enumerable.Range(0, _notes.Divisions).Where(d => _notes.Range(d).Length > 0).Select(Division)
            .OrderBy(d => d.Range[..3], StringComparer.Ordinal).ThenByDescending(d => d.IsChapter),
    ];

    /// <summary>The categories a chapter or section holds.</summary>
    /// <param name="range">As <see cref="BookDivision.Range"/> has it.</param>
    public IEnumerable<CodeEntry> Categories(string range)
    {
        ArgumentNullException.ThrowIfNull(range);
        var ends = range.Split('-');
        var (first, _) = CodeKey.TryParse(ends[0], out var from, out _) ? _codes.Run(from) : default;
        var through = CodeKey.Of(ends[^1]);
        for (var row = first; row < Count && from != 0 && CodeKey.Prefix(_codes.Key(row), 3) <= through; row++)
        {
            if (CodeKey.Length(_codes.Key(row)) == 3)
            {
                yield return Entry(row);
            }
        }
    }

    /// <summary>What the tabular list says about a code; null when the edition does not have it.</summary>
    public CodePage? Page(string? code) => code is not null && CodeKey.TryParse(code, out var key, out _) && _codes.Find(key) is >= 0 and var row ? Page(key, row) : null;

    /// <summary>The table to which an ICD-10-PCS code, or three or more characters of one, belongs.</summary>
    public PcsTable? PcsTable(string? code)
    {
        var wanted = code is null ? "" : code.Trim().ToUpperInvariant();
        for (var i = 0; i < _tables.Count && wanted.Length >= 3; i++)
        {
            if (_tables.Code(i) == wanted[..3])
            {
                return _tables.Read(i);
            }
        }

        return null;
    }

    public IEnumerable<PcsTable> PcsTables() => Enumerable.Range(0, _tables.Count).Select(_tables.Read);

    /// <summary>Definitions and key lines whose value, name or inclusion contains the text; all when it is empty.</summary>
    public IEnumerable<Definition> Definitions(string containing = "") => Enumerable.Range(0, _definitions.Count).Select(_definitions.Read)
        .Where(d => containing.Length == 0 || d.Terms.Concat(d.Includes).Any(t => t.Contains(containing, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The codes of this edition that took the place of a code it no longer has, by the conversion table.</summary>
    public IReadOnlyList<CodeEntry> Replacements(string? code) => code is not null && CodeKey.TryParse(code, out var key, out _) && _codes.Find(key) < 0
        ? [.. Replacement.Of(key, _replaced.ULongs(), k => _codes.Find(k) >= 0).Select(k => Entry(_codes.Find(k)))]
        : [];

    /// <summary>
    /// Where a code printed in an index or table leads: an index can be older than the codes, and then some of what it prints is gone.
    /// </summary>
    /// <param name="printed">As printed, a trailing dash included.</param>
    public IndexTarget Resolve(string? printed)
    {
        if (printed is null || !CodeKey.TryParse(printed, out var key, out _))
        {
            return new(printed ?? "", [], Complete: false, Replaced: false);
        }

        var (first, count) = _codes.Run(key);
        return count > 0
            ? new(printed, _codes.Find(key) >= 0 ? [Entry(first)] : [.. Enumerable.Range(first, count).Select(Entry)], IsValid(printed), Replaced: false)
            : new(printed, Replacements(printed), Complete: false, Replaced: Replacements(printed).Count > 0);
    }

    /// <summary>The codes from which a code was made when it was new, by the conversion table; they may no longer exist. Dotted.</summary>
    public IReadOnlyList<string> PreviousCodes(string? code)
    {
        var found = new List<string>();
        var pairs = _replaced.ULongs();
        for (var i = 0; code is not null && CodeKey.TryParse(code, out var key, out _) && i < pairs.Length; i += 2)
        {
            if (pairs[i + 1] == key)
            {
                found.Add(Dotted(pairs[i]));
            }
        }

        return found;
    }

    /// <summary>
    /// Finds codes by code, beginning of a code, words in any order, beginnings of words, acronyms, lay words and misspelled words.
    /// </summary>
    /// <param name="query">Any text; what goes beyond 240 characters is not read.</param>
    /// <param name="max">At most this many results.</param>
    /// <returns>Best first; empty when nothing fits.</returns>
    public IReadOnlyList<CodeHit> Search(string? query, int max = 20, SearchOptions? options = null) =>
        string.IsNullOrWhiteSpace(query) || max <= 0 ? [] : _search.Search(query, max, options ?? SearchOptions.Default);

    /// <summary>The codes as lines of the publisher's order file, in the publisher's order.</summary>
    public IEnumerable<string> Dump() => Enumerable.Range(0, Count).OrderBy(_codes.Order)
        .Select(row => OrderFile.Write(new(_codes.Key(row), _codes.Billable(row), _codes.ShortTitle(row), _codes.LongTitle(row), _codes.Order(row))));

    internal string Dotted(ulong key) => DottedCode.Write(CodeKey.Text(key), System);

    internal PartEdition? Part(BookPart part) => Parts.FirstOrDefault(p => p.Part == part);

    internal CodeEntry Entry(int row)
    {
        var key = _codes.Key(row);
        var parent = _codes.Parent(key);
        return new(
            CodeKey.Text(key), Dotted(key), _codes.ShortTitle(row), _codes.LongTitle(row), _codes.Billable(row),
            Part(BookPart.PoaExempt) is null ? null : _codes.PoaExempt(row), parent < 0 ? null : CodeKey.Text(_codes.Key(parent)));
    }

    IEnumerable<CodeEntry> Between(ulong from, ulong through)
    {
        for (var row = _codes.Run(from).First; row < _codes.Count && _codes.Key(row) <= through; row++)
        {
            yield return Entry(row);
        }
    }

    CodeEntry? Beside(int row, int step)
    {
        var parent = _codes.Parent(_codes.Key(row));
        for (var at = row + step; at >= 0 && at < Count && (parent < 0 || at != parent); at += step)
        {
            var above = _codes.Parent(_codes.Key(at));
            if (above == parent)
            {
                return Entry(at);
            }

            if (above < 0)
            {
                return null;
            }
        }

        return null;
    }

    BookDivision Division(int number)
    {
        var name = _notes.IsChapter(number) ? "Chapter " + _notes.Chapter(number) : _notes.Range(number);
        return new(
            _notes.IsChapter(number), name, _notes.Title(number), _notes.Range(number),
            [.. _notes.OfDivision(number).Select(n => new TabularNote(n.Kind, n.Text, name))]);
    }

    CodePage Page(ulong key, int row)
    {
        var levels = new List<PageLevel>();
        var notes = new List<TabularNote>();
        for (var division = 0; division < _notes.Divisions; division++)
        {
            if (_notes.Holds(division, key))
            {
                var held = Division(division);
                levels.Add(new(held.Name, held.Title));
                notes.AddRange(held.Notes);
            }
        }

        levels = [.. levels.OrderBy(l => l.Name.StartsWith("Chapter", StringComparison.Ordinal) ? 0 : 1)];
        notes = [.. notes.OrderBy(n => n.Level.StartsWith("Chapter", StringComparison.Ordinal) ? 0 : 1)];
        for (var length = Math.Min(3, CodeKey.Length(key)); length <= CodeKey.Length(key); length++)
        {
            var step = CodeKey.Prefix(key, length);
            var at = _codes.Find(step);
            if (at >= 0 && step != key)
            {
                levels.Add(new(Dotted(step), _codes.LongTitle(at)));
            }

            notes.AddRange(_notes.Of(step).Select(n => new TabularNote(n.Kind, n.Text, Dotted(step))));
        }

        return new(
            Entry(row), levels, [.. notes.Where(n => n.Kind != NoteKind.Extension)], SeventhCharacters(notes), Children(CodeKey.Text(key)),
            Guidelines.Of(CodeKey.Text(key)), Part(BookPart.Tabular));
    }

    static List<SeventhCharacter> SeventhCharacters(List<TabularNote> notes)
    {
        var nearest = notes.FindLast(n => n.Kind == NoteKind.Extension)?.Level;
        return [.. notes.Where(n => n.Kind == NoteKind.Extension && n.Level == nearest && n.Text.Length > 2).Select(n => new SeventhCharacter(n.Text[0], n.Text[2..], n.Level))];
    }

    List<PartEdition> ReadParts(PackImage pack)
    {
        var parts = new List<PartEdition>();
        var rows = pack.SectionMemory("about").Ints();
        for (var i = 0; i + 3 < rows.Length; i += 4)
        {
            parts.Add(new((BookPart)rows[i], _pool[rows[i + 1]], _pool[rows[i + 2]], rows[i + 3] == 1));
        }

        return parts;
    }
}
