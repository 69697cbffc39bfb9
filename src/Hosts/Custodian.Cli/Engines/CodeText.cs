using Custodian.CodeBooks;
using Custodian.Coding;

namespace Custodian.Cli.Engines;

/// <summary>What the code commands print.</summary>
static class CodeText
{
    public static int Show(CodeBook book, string code, IReadOnlyList<CodeFact> facts, bool asJson)
    {
        if (book.Page(code) is not { } page)
        {
            return Terminal.Refuse($"{code}: {CodeCheck.Unknown(book, code)}");
        }

        var table = book.PcsTable(page.Code.Code);
        if (asJson)
        {
            Terminal.SayJson(new
            {
                page.Code.Code, page.Code.Dotted, Title = page.Code.LongTitle, page.Code.ShortTitle, page.Code.Billable, page.Code.PoaExempt, Parent = page.Code.ParentCode,
                book.System, book.Edition, Partial = book.IsPartial, page.Levels, page.Notes, page.NotesEdition, page.SeventhCharacters,
                Children = page.Children.Select(c => new { c.Code, c.Dotted, Title = c.LongTitle, c.Billable }), page.Guidelines, Table = table,
                PreviousCodes = book.PreviousCodes(page.Code.Code), Facts = facts,
            });
            return ExitCodes.Ok;
        }

        Terminal.Say($"{page.Code.Dotted}  {page.Code.LongTitle}");
        Terminal.Say($"  {book.System} {book.Edition}{(book.IsPartial ? " (partial)" : "")}, {(page.Code.Billable ? "valid for submission" : "a header")}{(page.Code.PoaExempt == true ? ", exempt from POA reporting" : "")}");
        facts.ToList().ForEach(f => Terminal.Say($"  {f.Name}: {f.Value}  [{f.Edition}]"));
        page.Levels.ToList().ForEach(l => Terminal.Say($"  {l.Name}: {l.Title}"));
        page.Notes.ToList().ForEach(n => Terminal.Say($"  {n.Level} {n.Kind}: {n.Text}"));
        page.SeventhCharacters.ToList().ForEach(s => Terminal.Say($"  7th character {s.Character}: {s.Meaning}"));
        page.Children.ToList().ForEach(c => Terminal.Say($"  {(c.Billable ? ' ' : '+')} {c.Dotted,-9} {c.LongTitle}"));
        return ExitCodes.Ok;
    }

    public static int Tell(IEnumerable<CheckedCode> codes, bool asJson)
    {
        var (count, valid) = (0, 0);
        foreach (var code in codes)
        {
            count++;
            valid += code.Verdict == CheckedCode.Valid ? 1 : 0;
            if (asJson)
            {
                Terminal.SayJson(code);
            }
            else
            {
                Terminal.Say($"{code.Verdict,-9} {code.Code,-9} {code.Date} {code.System,-8} {code.Text}");
            }
        }

        if (!asJson)
        {
            Terminal.Say($"{valid} of {count} can be submitted.");
        }

        return valid == count ? ExitCodes.Ok : ExitCodes.Findings;
    }
}
