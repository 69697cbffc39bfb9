using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Search;
using Custodian.CodeBooks.Words;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>Gathers one edition of one code system and writes its pack.</summary>
internal sealed class BookWriter
{
    readonly PackWriter _pack = new();
    readonly SearchIndexWriter _search = new();
    readonly List<PackSource> _sources = [];
    readonly List<int> _about = [];

    public BookWriter(IEnumerable<CodeRow> rows)
    {
        Codes = new(rows);
        for (var row = 0; row < Codes.Rows.Count; row++)
        {
            var code = Codes.Rows[row];
            var count = code.Billable ? 1 : Codes.Run(code.Key).Count;
            _search.Add(new(HitKind.Title, row, count, 0, WordSplitter.Split(code.LongTitle)));
        }
    }

    public CodeTableWriter Codes { get; }

    public PooledStringsWriter Pool { get; } = new();

    public PackWriter Pack => _pack;

    public List<Finding> Findings { get; } = [];

    public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    public HashSet<ulong> PoaExempt { get; } = [];

    public void About(BookPart part, string edition, SourceFile file, bool sameAsCodes)
    {
        _about.AddRange([(int)part, Pool.Add(edition), Pool.Add(file.Name), sameAsCodes ? 1 : 0]);
        _sources.Add(file.Source);
        if (!sameAsCodes)
        {
            Counts[$"other edition: {part} {edition}"] = 1;
        }
    }

    /// <summary>Names a file that completes a part.</summary>
    public void Source(SourceFile file) => _sources.Add(file.Source);

    /// <summary>Makes a phrase findable. False when its code, with all that begin with it, is not in the edition.</summary>
    public bool Phrase(HitKind kind, ulong prefix, int reference, IReadOnlyList<Word> words, bool replaced = false)
    {
        var (first, count) = Codes.Run(prefix);
        if (count == 0 || words.Count == 0)
        {
            return count > 0;
        }

        _search.Add(new(kind, first, count, reference, words, replaced));
        return true;
    }

    public CompiledPack Finish(string kind, string edition, DateOnly from, DateOnly? through, WordLists words, string compiler, string licence = "public-domain")
    {
        Codes.WriteTo(_pack, Pool, PoaExempt);
        _search.WriteTo(_pack);
        PhraseBook.Write(_pack, Pool, words);
        _pack.Add("about", _about);
        Counts["codes"] = Codes.Rows.Count;
        Counts["billable"] = Codes.Rows.Count(r => r.Billable);
        Pool.WriteTo(_pack);
        // Files of our own starter edition carry the word in their names; whatever is made of them is partial and says so.
        var starter = _sources.Any(s => s.Name.Contains("starter", StringComparison.OrdinalIgnoreCase));
        var manifest = starter
            ? new PackManifest(kind, edition + "-starter", from, through, "starter", Partial: true, _sources, Counts, compiler)
            : new PackManifest(kind, edition, from, through, licence, Partial: false, _sources, Counts, compiler);
        return new(manifest, _pack.ToBytes(manifest), Findings);
    }
}
