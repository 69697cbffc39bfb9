using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// Compiles CPT from the files a licensee has from the American Medical Association: <c>LONGULT.txt</c> (copyright notice, then code, tab,
/// long description) and, beside it, <c>SHORTU.txt</c> or <c>MEDU.txt</c> (code, blank, description). Nothing of CPT is part of this
/// program; the pack is of the licensed class and keeps the notice, which is shown with the codes. The year is the file's or its folder's.
/// </summary>
public sealed partial class CptCompiler : IPackCompiler
{
    public string Kind => CodeSystems.Cpt;

    public int Version => 1;

    public bool Recognises(SourceFile file) => new FileName(file).Extension == ".txt" && (IsLong(file) || IsShort(file));

    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var findings = new List<Finding>();
        var packs = new List<CompiledPack>();
        foreach (var file in recognised.Where(IsLong).OrderBy(f => f.Folder, StringComparer.Ordinal).DistinctBy(f => new FileName(f).Year))
        {
            if (new FileName(file).Year is not { } year)
            {
                findings.Add(ImportFindings.NoYear(file));
                continue;
            }

            var damaged = new List<Finding>();
            var (notice, rows) = Long(file, damaged);
            if (rows.Count == 0)
            {
                findings.Add(ImportFindings.Empty(file));
                continue;
            }

            packs.Add(Pack(year, file, recognised.Where(f => IsShort(f) && f.Folder == file.Folder), notice, rows, damaged));
        }

        return new(packs, [.. findings, .. packs.SelectMany(p => p.Findings)]);
    }

    CompiledPack Pack(int year, SourceFile file, IEnumerable<SourceFile> beside, string notice, List<(string Code, string Text)> rows, List<Finding> damaged)
    {
        // SHORTU before MEDU: the shortest text is the short title.
        var shorter = beside.OrderByDescending(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        var titles = shorter is null ? [] : Short(shorter, damaged);
        var book = new BookWriter(rows.DistinctBy(r => r.Code).Select((r, i) => new CodeRow(CodeKey.Of(r.Code), true, titles.GetValueOrDefault(r.Code, ""), r.Text, i + 1)));
        book.Findings.AddRange(damaged);
        var edition = year.ToString(CultureInfo.InvariantCulture);
        book.About(BookPart.Codes, edition, file, sameAsCodes: true);
        if (shorter is not null)
        {
            book.Source(shorter);
        }

        book.Pack.Add("notice", Encoding.UTF8.GetBytes(notice));
        var words = WordLists.For("same", "acronyms", "lay");
        return book.Finish(Kind, edition, new(year, 1, 1), new(year, 12, 31), words, $"{nameof(CptCompiler)} {Version}", licence: "licensed");
    }

    static (string Notice, List<(string Code, string Text)> Rows) Long(SourceFile file, List<Finding> findings)
    {
        var notice = new StringBuilder();
        var rows = new List<(string Code, string Text)>();
        var number = 0;
        foreach (var line in Lines.Of(file))
        {
            number++;
            var match = Tabbed().Match(line);
            if (match.Success)
            {
                rows.Add((match.Groups[1].Value, IndexXml.Flat(match.Groups[2].Value)));
            }
            else if (rows.Count == 0)
            {
                notice.Append(line.Trim()).Append('\n');
            }
            else if (line.Trim().Length > 0)
            {
                findings.Add(ImportFindings.DamagedLine(file, number, line));
            }
        }

        return (notice.ToString().Trim(), rows);
    }

    static Dictionary<string, string> Short(SourceFile file, List<Finding> findings)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Lines.Of(file))
        {
            number++;
            var match = Spaced().Match(line);
            if (match.Success)
            {
                titles[match.Groups[1].Value] = IndexXml.Flat(match.Groups[2].Value);
            }
            else if (titles.Count > 0 && line.Trim().Length > 0)
            {
                findings.Add(ImportFindings.DamagedLine(file, number, line));
            }
        }

        return titles;
    }

    static bool IsLong(SourceFile file) => new FileName(file).Has("longult");

    static bool IsShort(SourceFile file) => new FileName(file) is var name && (name.Words is "shortu" or "medu" || name.Has("cpt", "shortu") || name.Has("cpt", "medu"));

    [GeneratedRegex(@"^([0-9]{4}[0-9A-Z])\t(.+)$")]
    private static partial Regex Tabbed();

    [GeneratedRegex(@"^([0-9]{4}[0-9A-Z])\s+(\S.*)$")]
    private static partial Regex Spaced();
}
