using System.Globalization;
using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// Compiles HCPCS Level II from the quarterly file of CMS (<c>HCPC2026_JAN_ANWEB.txt</c>, or its spreadsheet saved as <c>.csv</c>). An
/// edition holds until the day before the next one of the folder begins, else to the end of its year. The dental codes (D) in that file are
/// the American Dental Association's.
/// </summary>
public sealed class HcpcsCompiler : IPackCompiler
{
    static readonly (string Word, string Name, int Month)[] Quarters = [("jan", "January", 1), ("apr", "April", 4), ("jul", "July", 7), ("oct", "October", 10)];

    static readonly Dictionary<string, string> Coverage = new(StringComparer.Ordinal)
    {
        ["D"] = "special coverage instructions apply",
        ["I"] = "not payable by Medicare",
        ["M"] = "not covered by Medicare",
        ["S"] = "not covered by Medicare statute",
        ["C"] = "decided by the Medicare contractor",
    };

    public string Kind => CodeSystems.Hcpcs;

    public int Version => 1;

    public bool Recognises(SourceFile file) => new FileName(file) is var name && name.Extension is ".txt" or ".csv" && name.Has("hcpc", "anweb")
        && !name.Has("transaction") && !name.Has("correction") && !name.Has("layout");

    public PackCompilation Compile(IReadOnlyList<SourceFile> recognised)
    {
        var findings = new List<Finding>();
        var editions = Dated(recognised, findings).DistinctBy(d => d.From).OrderBy(d => d.From).ToList();
        var packs = new List<CompiledPack>();
        for (var i = 0; i < editions.Count; i++)
        {
            var (file, from, edition) = editions[i];
            var through = i + 1 < editions.Count && editions[i + 1].From.Year == from.Year ? editions[i + 1].From.AddDays(-1) : new DateOnly(from.Year, 12, 31);
            var damaged = new List<Finding>();
            var records = HcpcsFile.Read(file, damaged);
            if (records.Count == 0)
            {
                findings.Add(ImportFindings.Empty(file));
                findings.AddRange(damaged);
            }
            else
            {
                packs.Add(Pack(file, records, damaged, edition, from, through));
            }
        }

        return new(packs, [.. findings, .. packs.SelectMany(p => p.Findings)]);
    }

    static List<(SourceFile File, DateOnly From, string Edition)> Dated(IReadOnlyList<SourceFile> files, List<Finding> findings)
    {
        var dated = new List<(SourceFile File, DateOnly From, string Edition)>();
        foreach (var file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (new FileName(file) is { Year: { } year } name)
            {
                var quarter = Quarters.FirstOrDefault(q => name.Has("-" + q.Word), Quarters[0]);
                dated.Add((file, new(year, quarter.Month, 1), string.Create(CultureInfo.InvariantCulture, $"{year}-{quarter.Name}")));
            }
            else
            {
                findings.Add(ImportFindings.NoYear(file));
            }
        }

        return dated;
    }

    CompiledPack Pack(SourceFile file, List<HcpcsRecord> records, List<Finding> damaged, string edition, DateOnly from, DateOnly through)
    {
        var book = new BookWriter(records.DistinctBy(r => r.Code).Select((r, i) => new CodeRow(CodeKey.Of(r.Code), InForce(r, from), r.Short, Title(r), i + 1)));
        book.Findings.AddRange(damaged);
        book.About(BookPart.Codes, edition, file, sameAsCodes: true);
        var notes = new NoteTableWriter(book.Pool);
        foreach (var record in records)
        {
            Notes(record).ToList().ForEach(n => notes.Add(CodeKey.Of(record.Code), NoteKind.Note, n));
            book.Phrase(HitKind.Inclusion, CodeKey.Of(record.Code), book.Pool.Add(record.Short), WordSplitter.Split(record.Short));
        }

        notes.WriteTo(book.Pack);
        book.Counts["modifiers"] = records.Count(r => r.Code.Length == 2);
        return book.Finish(Kind, edition, from, through, WordLists.For("same", "acronyms", "lay", "brands"), $"{nameof(HcpcsCompiler)} {Version}");
    }

    static string Title(HcpcsRecord record) => record.Long.Length > 0 ? record.Long : record.Short;

    static bool InForce(HcpcsRecord record, DateOnly day) => Day(record.Terminated) is not { } last || last >= day;

    static IEnumerable<string> Notes(HcpcsRecord record)
    {
        if (record.Code.Length == 2)
        {
            yield return "Modifier: reported with a code, not alone.";
        }

        if (Coverage.TryGetValue(record.Coverage, out var coverage))
        {
            yield return $"Medicare coverage {record.Coverage}: {coverage}.";
        }

        foreach (var (what, date) in new[] { ("Added", record.Added), ("Last change in force", record.Effective), ("Last day of use", record.Terminated) })
        {
            if (Day(date) is { } day)
            {
                yield return $"{what} {day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture)}.";
            }
        }
    }

    static DateOnly? Day(string text) => DateOnly.TryParseExact(text, ["yyyyMMdd", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
