using Custodian.CodeBooks.Import;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Tests;

/// <summary>
/// HCPCS and CPT are not shipped and not among the reference files: every row here is invented for the layout and says so. No code or text
/// of CPT or of HCPCS is quoted.
/// </summary>
public class LicensedBookTests
{
    [Fact]
    public void The_fixed_width_file_is_read_by_its_positions()
    {
        var book = Hcpcs(Made("HCPC2026_JAN_ANWEB.txt", string.Join('\n',
            Line("X0001", '3', "Invented walking frame, with four wheels and a seat that folds away when it is", "INVENTED WALKING FRAME", "C", "20240101", "20260101", "", "F"),
            Line("X0001", '4', "not in use"),
            Line("X0002", '3', "Invented lamp, any size", "INVENTED LAMP", "M", "20100101", "20251231", "20251231", "D"),
            Line("   XZ", '7', "Invented modifier", "INVENTED MODIFIER", "", "20240101", "20240101", "", "N"))));

        var frame = book.Find("x0001")!;
        Assert.Equal("Invented walking frame, with four wheels and a seat that folds away when it is not in use", frame.LongTitle);
        Assert.Equal(("INVENTED WALKING FRAME", true), (frame.ShortTitle, frame.Billable));
        Assert.False(book.IsValid("X0002"));
        Assert.Equal("Invented modifier", book.Find("XZ")!.LongTitle);
        Assert.Contains(book.Page("X0001")!.Notes, n => n.Text == "Medicare coverage C: decided by the Medicare contractor.");
        Assert.Contains(book.Page("X0002")!.Notes, n => n.Text == "Last day of use 31-Dec-2025.");
        Assert.Contains(book.Page("XZ")!.Notes, n => n.Text.StartsWith("Modifier", StringComparison.Ordinal));
        Assert.Equal("X0001", book.Search("walking frame")[0].Code);
    }

    [Fact]
    public void The_spreadsheet_saved_as_text_gives_the_same_book()
    {
        var csv = "Invented title line,,,\n"
            + "HCPC,SEQNUM,RECID,\"LONG\nDESCRIPTION\",SHORT DESCRIPTION,COV,ADD DT,ACT EFF DT,TERM DT,ACTION CD\n"
            + "X0001,00100,3,\"Invented walking frame, with four wheels and a seat that folds away when it is\",INVENTED WALKING FRAME,C,20240101,20260101,,F\n"
            + "X0001,00200,4,not in use,,,,,,\n"
            + "XZ,00300,7,\"Invented \"\"modifier\"\"\",INVENTED MODIFIER,,1/1/2024,1/1/2024,,N\n";

        var book = Hcpcs(Made("HCPC2026_JAN_ANWEB.csv", csv));

        Assert.Equal("Invented walking frame, with four wheels and a seat that folds away when it is not in use", book.Find("X0001")!.LongTitle);
        Assert.Equal("Invented \"modifier\"", book.Find("XZ")!.LongTitle);
        Assert.Contains(book.Page("XZ")!.Notes, n => n.Text == "Added 01-Jan-2024.");
    }

    [Fact]
    public void Editions_are_quarters_and_hold_until_the_next_one()
    {
        var line = Line("X0001", '3', "Invented", "INVENTED", "C", "20240101", "20260101", "", "N");

        var made = new HcpcsCompiler().Compile([Made("HCPC2026_APR_ANWEB.txt", line), Made("HCPC2026_JAN_ANWEB.txt", line), Made("HCPC2025_OCT_ANWEB_v2.txt", line)]);

        Assert.Equal(
            [("2025-October", "2025-10-01", "2025-12-31"), ("2026-January", "2026-01-01", "2026-03-31"), ("2026-April", "2026-04-01", "2026-12-31")],
            made.Packs.Select(p => (p.Manifest.Edition, $"{p.Manifest.From:yyyy-MM-dd}", $"{p.Manifest.Through:yyyy-MM-dd}")));
    }

    [Fact]
    public void Reports_beside_the_file_are_left_alone()
    {
        var compiler = new HcpcsCompiler();

        Assert.All(["HCPC2026_recordlayout.txt", "HCPC2026_JAN_ANWEB_Transaction Report.csv", "HCPC2026_JAN_Corrections.csv", "notes.txt"], name => Assert.False(compiler.Recognises(Made(name, ""))));
    }

    [Fact]
    public void A_damaged_line_costs_itself_and_nothing_else()
    {
        var made = new HcpcsCompiler().Compile([Made("HCPC2026_JAN_ANWEB.txt", "garbage\n" + Line("X0001", '3', "Invented", "INVENTED", "C", "20240101", "20260101", "", "N") + "\nX00023 cut off")]);

        Assert.Equal(["BOOK-0101", "BOOK-0101"], made.Findings.Select(f => f.Code));
        Assert.Equal(1, CodeBook.Open(OfficialBooks.Image(made.Packs.Single())).Count);
    }

    [Fact]
    public void The_licensed_long_descriptions_become_a_licensed_book_with_their_notice()
    {
        var made = new CptCompiler().Compile([
            SourceFile.From("LONGULT.txt", "CPT 2026", Bytes("Invented copyright notice of an invented publisher.\nAll rights invented.\n\n0001X\tInvented procedure on an invented organ\n0002X\tInvented procedure, each further one\n")),
            SourceFile.From("SHORTU.txt", "CPT 2026", Bytes("Invented copyright notice\n0001X INVENTED PX ORGAN\n0002X INVENTED PX ADDL\n"))]);

        var book = CodeBook.Open(OfficialBooks.Image(made.Packs.Single()));
        Assert.Empty(made.Findings);
        Assert.Equal(("2026", "licensed"), (book.Edition, book.Manifest.Licence));
        Assert.Equal(new DateOnly(2026, 12, 31), book.Manifest.Through);
        Assert.Equal(("Invented procedure on an invented organ", "INVENTED PX ORGAN"), (book.Find("0001X")!.LongTitle, book.Find("0001x")!.ShortTitle));
        Assert.StartsWith("Invented copyright notice of an invented publisher.", book.Notice, StringComparison.Ordinal);
        Assert.Equal("0001X", book.Search("invented organ")[0].Code);
    }

    [Fact]
    public void Without_a_year_in_file_or_folder_no_book_is_made_and_it_says_where_to_put_it()
    {
        var made = new CptCompiler().Compile([SourceFile.From("LONGULT.txt", "files", Bytes("0001X\tInvented\n"))]);

        Assert.Empty(made.Packs);
        Assert.Equal(("BOOK-0108", Severity.Error), made.Findings.Select(f => (f.Code, f.Severity)).Single());
    }

    static CodeBook Hcpcs(SourceFile file)
    {
        var made = new HcpcsCompiler().Compile([file]);
        Assert.Empty(made.Findings);
        return CodeBook.Open(OfficialBooks.Image(made.Packs.Single()));
    }

    /// <summary>A record of 320 characters, each field at the position of the layout.</summary>
    static string Line(string code, char kind, string text, string shorter = "", string coverage = "", string added = "", string effective = "", string terminated = "", string action = "")
    {
        var line = new string(' ', 320).ToCharArray();
        foreach (var (at, value) in new[] { (1, code), (6, "00100"), (11, kind.ToString()), (12, text), (92, shorter), (230, coverage), (269, added), (277, effective), (285, terminated), (293, action) })
        {
            value.CopyTo(0, line, at - 1, value.Length);
        }

        return new string(line);
    }

    static SourceFile Made(string name, string content) => OfficialBooks.Made(name, content);

    static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
