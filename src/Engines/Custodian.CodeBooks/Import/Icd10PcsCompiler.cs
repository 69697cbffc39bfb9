using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>Compiles ICD-10-PCS: one pack for each order file, with the tables, index, definitions and keys nearest to it in edition.</summary>
public sealed class Icd10PcsCompiler : IPackCompiler
{
    public string Kind => PackKinds.Icd10Pcs;

    public int Version => 2;

    public bool Recognises(SourceFile file) => IsOrder(new(file)) || PartOf(new(file)) is not null;

    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var named = recognised.Select(f => (File: f, Name: new FileName(f))).ToList();
        var attached = named.Where(n => PartOf(n.Name) is not null).Select(n => new Attached(PartOf(n.Name)!.Value, n.File, n.Name)).ToList();
        var orders = named.Where(n => IsOrder(n.Name)).Select(n => (n.File, Edition: new Edition(n.Name.Year ?? Edition.Unnamed, n.Name.April))).ToList();
        var packs = new List<CompiledPack>();
        var findings = new List<Finding>();
        foreach (var (file, edition) in orders.DistinctBy(o => o.Edition).OrderBy(o => o.Edition))
        {
            var damaged = new List<Finding>();
            var rows = OrderFile.Read(file, damaged);
            if (rows.Count == 0)
            {
                findings.Add(ImportFindings.Empty(file));
                continue;
            }

            var book = new BookWriter(rows);
            book.Findings.AddRange(damaged);
            book.About(BookPart.Codes, edition.Name, file, sameAsCodes: true);
            var words = WordLists.For("same", "procedures", "acronyms", "lay");
            new Icd10PcsBook(book, edition, attached, words).Fill();
            packs.Add(book.Finish(Kind, edition.Name, edition.From, edition.Through(orders.Select(o => o.Edition)), words, $"{nameof(Icd10PcsCompiler)} {Version}"));
        }

        return new(packs, [.. findings, .. packs.SelectMany(p => p.Findings)]);
    }

    static bool IsPcs(FileName name) => name.Has("icd10pcs") || name.Has("icd-10-pcs");

    static bool IsOrder(FileName name) => IsPcs(name) && name.Extension == ".txt" && name.Has("order") && !name.Has("addenda");

    static BookPart? PartOf(FileName name) => name.Extension switch
    {
        ".xml" when IsPcs(name) && (name.Has("table") || name.Has("tabular")) => BookPart.PcsTables,
        ".xml" when IsPcs(name) && name.Has("index") => BookPart.Index,
        ".xml" when IsPcs(name) && name.Has("definition") => BookPart.Definitions,
        ".json" when name.Has("body-part-key") => BookPart.BodyPartKey,
        ".json" when name.Has("device-key") => BookPart.DeviceKey,
        _ => null,
    };
}
