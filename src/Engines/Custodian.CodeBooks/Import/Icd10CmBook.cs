using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>Fills one edition of ICD-10-CM with everything that stands beside the codes.</summary>
internal sealed class Icd10CmBook(
    BookWriter book, Edition edition, IReadOnlyList<Attached> attached, IReadOnlyList<(SourceFile File, FileName Name)> auxiliary)
{
    readonly IndexTableWriter _index = new(book.Pool);
    ConversionTable _conversion = new();

    public void Fill()
    {
        if (Choose(BookPart.Conversion) is { } conversion)
        {
            _conversion = ConversionTable.Read(conversion.File, edition.From, book.Findings);
            book.Pack.Add("replaced", _conversion.Pairs);
        }

        PoaExempt();
        Tabular();
        var diseases = Entries(BookPart.Index);
        var neoplasms = Entries(BookPart.NeoplasmTable);
        var references = new CrossReferences(diseases.Concat(neoplasms));
        Index(BookPart.Index, HitKind.Index, diseases, references);
        Table(BookPart.NeoplasmTable, HitKind.Neoplasm, neoplasms);
        Table(BookPart.DrugTable, HitKind.Drug, Entries(BookPart.DrugTable));
        var causes = Entries(BookPart.ExternalCauseIndex);
        Index(BookPart.ExternalCauseIndex, HitKind.ExternalCause, causes, new(causes));
        _index.WriteTo(book.Pack);
        if (Choose(BookPart.Guidelines) is { } guidelines)
        {
            book.Counts["guideline sections"] = GuidelineText.Write(guidelines.File, book.Pack, book.Pool);
        }
    }

    Attached? Choose(BookPart part)
    {
        var chosen = Attached.Choose(attached, part, edition);
        if (chosen is not null)
        {
            // The conversion table is one growing list: a later issue holds all earlier rows.
            var same = chosen.SameAs(edition) || part == BookPart.Conversion;
            book.About(part, chosen.Label, chosen.File, same);
            if (!same)
            {
                book.Findings.Add(ImportFindings.OtherEdition(chosen.File, chosen.Label, edition.Name));
            }
        }

        return chosen;
    }

    // The list of the year before follows from a list and what was added to and taken from it.
    void PoaExempt()
    {
        var lists = attached.Where(a => a.Part == BookPart.PoaExempt).ToList();
        if (lists.Find(a => a.Name.Year == edition.Year) is { } own)
        {
            book.PoaExempt.UnionWith(PoaExemptList.Read(own.File, book.Findings));
            book.About(BookPart.PoaExempt, own.Label, own.File, sameAsCodes: true);
        }
        else if (lists.Find(a => a.Name.Year == edition.Year + 1) is { } next && Change("add", edition.Year + 1) is { } added && Change("delete", edition.Year + 1) is { } deleted)
        {
            book.PoaExempt.UnionWith(PoaExemptList.Read(next.File, book.Findings));
            book.PoaExempt.ExceptWith(PoaExemptList.Read(added, book.Findings));
            book.PoaExempt.UnionWith(PoaExemptList.Read(deleted, book.Findings));
            book.About(BookPart.PoaExempt, next.Label + " less its changes", next.File, sameAsCodes: true);
            book.Source(added);
            book.Source(deleted);
        }

        book.Counts["poa exempt"] = book.PoaExempt.Count;
    }

    SourceFile? Change(string what, int year) => auxiliary.FirstOrDefault(a => a.Name.Has("poaexempt" + what) && a.Name.Year == year).File;

    void Tabular()
    {
        var notes = new NoteTableWriter(book.Pool);
        var tabular = Choose(BookPart.Tabular) is { } file ? TabularXml.Read(file.File, book.Findings) : new TabularXml();
        var names = auxiliary.Where(a => a.Name.Has("chapters") || a.Name.Has("sections")).ToList();
        names.ForEach(n => book.Source(n.File));
        foreach (var division in TabularNames.Combine(tabular.Divisions, names))
        {
            notes.Add(division);
        }

        var moved = 0;
        foreach (var (code, kind, text) in tabular.Notes)
        {
            notes.Add(code, kind, text);
            if (kind is NoteKind.InclusionTerm or NoteKind.Includes)
            {
                moved += Lead(HitKind.Inclusion, code, book.Pool.Add(text), WordSplitter.Split(text), out _) ? 1 : 0;
            }
        }

        notes.WriteTo(book.Pack);
        book.Counts["tabular notes"] = notes.Count;
        Moved("tabular list", moved);
    }

    List<IndexEntry> Entries(BookPart part) => Choose(part) is { } file ? IndexXml.Read(file.File, book.Findings, out _) : [];

    void Index(BookPart part, HitKind kind, List<IndexEntry> entries, CrossReferences references)
    {
        var (moved, lost) = (0, 0);
        _index.Add(part, entries, (row, path) =>
        {
            var entry = path[^1];
            var target = entry.Code.Length > 0 ? entry : entry.See.Length > 0 ? references.Follow(entry.See) : null;
            var code = target is null ? "" : target.Code.Length > 0 ? target.Code : target.Cells.Length > 0 ? Column(target, entry.See) : "";
            if (CodeKey.TryParse(code, out var key, out _))
            {
                moved += Lead(kind, key, row << 3, IndexWords.Path(path), out var known) ? 1 : 0;
                lost += known ? 0 : 1;
            }
        });
        Report(part, moved, lost);
    }

    // "see Neoplasm, breast, malignant": the last word names the column.
    static string Column(IndexEntry target, string see) => target.Cells[
        see.Contains("secondary", StringComparison.OrdinalIgnoreCase) ? 1
        : see.Contains("situ", StringComparison.OrdinalIgnoreCase) ? 2
        : see.Contains("benign", StringComparison.OrdinalIgnoreCase) ? 3
        : see.Contains("uncertain", StringComparison.OrdinalIgnoreCase) ? 4
        : see.Contains("unspecified", StringComparison.OrdinalIgnoreCase) ? 5 : 0];

    void Table(BookPart part, HitKind kind, List<IndexEntry> entries)
    {
        var (moved, lost) = (0, 0);
        _index.Add(part, entries, (row, path) =>
        {
            var cells = path[^1].Cells;
            for (var i = 0; i < cells.Length; i++)
            {
                if (CodeKey.TryParse(cells[i], out var key, out _))
                {
                    moved += Lead(kind, key, (row << 3) | (i + 2), IndexWords.Cell(path, i + 2, kind == HitKind.Neoplasm), out var known) ? 1 : 0;
                    lost += known ? 0 : 1;
                }
            }
        });
        Report(part, moved, lost);
    }

    // True when the phrase had to be led to a replacement.
    bool Lead(HitKind kind, ulong code, int reference, List<Word> words, out bool known)
    {
        known = book.Phrase(kind, code, reference, words);
        if (known)
        {
            return false;
        }

        foreach (var next in _conversion.Replacements(code, k => book.Codes.Run(k).Count > 0))
        {
            known |= book.Phrase(kind, next, reference, words, replaced: true);
        }

        return known;
    }

    void Report(BookPart part, int moved, int lost)
    {
        Moved(part.ToString(), moved);
        if (lost > 0)
        {
            book.Findings.Add(ImportFindings.UnknownCodes(part.ToString(), lost, edition.Name));
        }
    }

    void Moved(string part, int entries)
    {
        if (entries > 0)
        {
            book.Findings.Add(ImportFindings.Replaced(part, entries, edition.Name));
        }
    }
}
