using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks.Import;

/// <summary>Fills one edition of ICD-10-PCS with everything that stands beside the codes.</summary>
internal sealed class Icd10PcsBook(BookWriter book, Edition edition, IReadOnlyList<Attached> attached, WordLists words)
{
    public void Fill()
    {
        Tables();
        var definitions = new DefinitionTableWriter(book.Pool, words);
        if (Choose(BookPart.Definitions) is { } file)
        {
            definitions.ReadDefinitions(file.File, book.Findings);
        }

        foreach (var part in (BookPart[])[BookPart.BodyPartKey, BookPart.DeviceKey])
        {
            if (Choose(part) is { } key)
            {
                definitions.ReadKey(key.File, part, book.Findings);
            }
        }

        definitions.WriteTo(book.Pack);
        book.Counts["definitions"] = definitions.Count;
        Index();
    }

    void Tables()
    {
        if (Choose(BookPart.PcsTables) is not { } file)
        {
            return;
        }

        var tables = new PcsTablesXml(book.Pool);
        tables.Read(file.File, book.Findings);
        tables.WriteTo(book.Pack);
        var expanded = tables.Codes.ToHashSet();
        var listed = book.Codes.Rows.Where(r => r.Billable).Select(r => r.Key).ToHashSet();
        book.Counts["tables"] = tables.Tables;
        book.Counts["codes in tables"] = expanded.Count;
        if (file.SameAs(edition) && !expanded.SetEquals(listed))
        {
            book.Findings.Add(ImportFindings.NotExpanded(file.File.Name, expanded.Except(listed).Count(), listed.Except(expanded).Count()));
        }
    }

    void Index()
    {
        var index = new IndexTableWriter(book.Pool);
        var lost = 0;
        if (Choose(BookPart.Index) is { } file)
        {
            index.Add(BookPart.Index, IndexXml.Read(file.File, book.Findings, out _), (row, path) =>
            {
                var entry = path[^1];
                if (CodeKey.TryParse(entry.Code, out var key, out _))
                {
                    lost += book.Phrase(HitKind.Index, key, row << 3, Words(path)) ? 0 : 1;
                }
                else if (entry.See.Length > 0 && path.All(e => e == path[0] || e.Title.Length == 0))
                {
                    words.Read(path[0].Title, entry.See);
                }
            });
        }

        index.WriteTo(book.Pack);
        if (lost > 0)
        {
            book.Findings.Add(ImportFindings.UnknownCodes(nameof(BookPart.Index), lost, edition.Name));
        }
    }

    // "Appendectomy, see Excision, Appendix 0DBJ": findable by either name, and complete with one of them.
    static List<Word> Words(IReadOnlyList<IndexEntry> path)
    {
        var words = IndexWords.Path(path);
        words.AddRange(WordSplitter.Split(path[^1].See).Select(w => w with { Optional = true }));
        return words;
    }

    Attached? Choose(BookPart part)
    {
        var chosen = Attached.Choose(attached, part, edition);
        if (chosen is not null)
        {
            book.About(part, chosen.Label, chosen.File, chosen.SameAs(edition));
            if (!chosen.SameAs(edition))
            {
                book.Findings.Add(ImportFindings.OtherEdition(chosen.File, chosen.Label, edition.Name));
            }
        }

        return chosen;
    }
}
