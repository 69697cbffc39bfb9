using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// Compiles ICD-10-CM: one pack for each order file, with the tabular list, indexes, tables, conversion table, list of codes exempt from
/// present-on-admission reporting and guidelines that lie nearest to it in edition.
/// </summary>
public sealed class Icd10CmCompiler : IPackCompiler
{
    public string Kind => PackKinds.Icd10Cm;

    public int Version => 1;

    public bool Recognises(SourceFile file) => IsOrder(new(file)) || PartOf(new(file)) is not null || IsAuxiliary(new(file));

    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var named = recognised.Select(f => (File: f, Name: new FileName(f))).ToList();
        var attached = named.Where(n => PartOf(n.Name) is not null).Select(n => new Attached(PartOf(n.Name)!.Value, n.File, n.Name)).ToList();
        var auxiliary = named.Where(n => IsAuxiliary(n.Name)).ToList();
        var orders = named.Where(n => IsOrder(n.Name)).ToList();
        var editions = orders.Select(o => EditionOf(o.Name)).ToList();
        var packs = new List<CompiledPack>();
        var findings = new List<Finding>();
        foreach (var (order, edition) in orders.Zip(editions).DistinctBy(o => o.Second).OrderBy(o => o.Second))
        {
            var damaged = new List<Finding>();
            var rows = OrderFile.Read(order.File, damaged);
            if (rows.Count == 0)
            {
                findings.Add(ImportFindings.Empty(order.File));
                continue;
            }

            var book = new BookWriter(rows);
            book.Findings.AddRange(damaged);
            book.About(BookPart.Codes, edition.Name, order.File, sameAsCodes: true);
            new Icd10CmBook(book, edition, attached, auxiliary).Fill();
            var words = WordLists.For("same", "acronyms", "lay", "brands");
            packs.Add(book.Finish(Kind, edition.Name, edition.From, edition.Through(editions), words, $"{nameof(Icd10CmCompiler)} {Version}"));
        }

        return new(packs, [.. findings, .. packs.SelectMany(p => p.Findings)]);
    }

    static bool IsOrder(FileName name) => IsCm(name) && name.Extension == ".txt" && name.Has("order") && !name.Has("addenda");

    static bool IsCm(FileName name) => name.Has("icd10cm") || name.Has("icd-10-cm");

    static Edition EditionOf(FileName name) => new(name.Year ?? Edition.Unnamed, name.April);

    static BookPart? PartOf(FileName name) => (name.Extension, name.Words) switch
    {
        (".xml", _) when !IsCm(name) => null,
        (".xml", _) when name.Has("tabular") => BookPart.Tabular,
        (".xml", _) when name.Has("eindex") || name.Has("external") => BookPart.ExternalCauseIndex,
        (".xml", _) when name.Has("index") => BookPart.Index,
        (".xml", _) when name.Has("drug") => BookPart.DrugTable,
        (".xml", _) when name.Has("neoplasm") => BookPart.NeoplasmTable,
        (".csv" or ".txt", _) when IsCm(name) && name.Has("conversion") => BookPart.Conversion,
        (".txt", _) when name.Has("poaexemptcodes") || name.Has("poa-exempt-codes") => BookPart.PoaExempt,
        (".txt", _) when name.Has("guidelines") && !name.Has("pcs") => BookPart.Guidelines,
        _ => null,
    };

    // Lists that complete others: what was added to and taken from the exempt list, and the names of chapters and sections.
    static bool IsAuxiliary(FileName name) =>
        (name.Extension == ".txt" && (name.Has("poaexemptadd") || name.Has("poaexemptdelete")))
        || (name.Extension == ".csv" && IsCm(name) && (name.Has("chapters") || name.Has("sections")));
}
