using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// Compiles ICD-O-3 from the lists registries use: topography, and morphology with preferred and alternate terms. The terms are the World
/// Health Organization's: the pack is of a licensed class.
/// </summary>
public sealed class IcdO3Compiler : IPackCompiler
{
    // The revision of a list and the diagnosis years it is for: ICD-O-3.2 is required for cases diagnosed from 2021 on.
    static readonly (string Name, DateOnly From, DateOnly? Through)[] Editions =
    [
        ("3.1", new(2001, 1, 1), new(2020, 12, 31)),
        ("3.2", new(2021, 1, 1), null),
    ];

    public string Kind => CodeSystems.IcdO3;

    public int Version => 1;

    public bool Recognises(SourceFile file) => IsSites(new(file)) || IsHistologies(new(file));

    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var named = recognised.Select(f => (File: f, Name: new FileName(f))).ToList();
        var sites = named.Where(n => IsSites(n.Name)).OrderBy(n => n.File.Name, StringComparer.Ordinal).Select(n => n.File).ToList();
        var packs = new List<CompiledPack>();
        foreach (var (name, from, through) in Editions)
        {
            var histologies = named.Where(n => IsHistologies(n.Name) && EditionOf(n.Name) == name).Select(n => n.File).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
            if (histologies.Count > 0)
            {
                packs.Add(Compile(name, from, through, histologies, sites));
            }
        }

        return new(packs, [.. packs.SelectMany(p => p.Findings)]);
    }

    CompiledPack Compile(string name, DateOnly from, DateOnly? through, List<SourceFile> histologies, List<SourceFile> sites)
    {
        var findings = new List<Finding>();
        var terms = new List<IcdO3Term>();
        foreach (var file in sites.Concat(histologies))
        {
            terms.AddRange(IcdO3Lists.Read(file, findings));
        }

        var preferred = terms.Where(t => t.Preferred).DistinctBy(t => t.Code).ToList();
        var book = new BookWriter(preferred.Select((t, i) => new CodeRow(t.Code, CodeKey.Length(t.Code) > 3, t.Text, t.Text, i + 1)));
        book.Findings.AddRange(findings);
        foreach (var term in terms.Except(preferred))
        {
            book.Phrase(HitKind.Inclusion, term.Code, book.Pool.Add(term.Text), WordSplitter.Split(term.Text));
        }

        foreach (var file in sites.Concat(histologies))
        {
            book.About(sites.Contains(file) ? BookPart.Codes : BookPart.Terms, name, file, sameAsCodes: true);
        }

        book.Counts["terms"] = terms.Count;
        return book.Finish(Kind, name, from, through, WordLists.For("same", "oncology"), $"{nameof(IcdO3Compiler)} {Version}", licence: "licensed");
    }

    static string EditionOf(FileName name) => name.Has("o-31") || name.Has("3-1") ? "3.1" : "3.2";

    static bool IsSites(FileName name) => name.Extension is ".csv" or ".txt" && (name.Has("icdo3", "primary-site") || name.Has("topoenglish"));

    static bool IsHistologies(FileName name) => name.Extension == ".csv"
        && (name.Has("icdo3", "histology", "terms") || name.Has("icd-o-3", "histolog"));
}
