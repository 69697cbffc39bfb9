using System.Globalization;
using Custodian.CodeBooks;

namespace Custodian.Cli.Engines;

/// <summary>Checks codes against the book of their date.</summary>
/// <param name="shelf">The books.</param>
/// <param name="system">For lines that name none.</param>
/// <param name="on">For lines that name no date.</param>
sealed class CodeCheck(EngineShelf shelf, string system, DateOnly on)
{
    /// <summary>Null for a blank line.</summary>
    public CheckedCode? Check(string line, int index)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        var fields = line.Split('\t', StringSplitOptions.TrimEntries);
        var date = fields.Length > 1 && fields[1].Length > 0 ? fields[1] : on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var kind = WrittenCode.System(fields.Length > 2 && fields[2].Length > 0 ? fields[2] : system);
        var (verdict, text) = Verdict(fields[0], date, kind);
        return new(index + 1, fields[0], date, kind, verdict, text);
    }

    (string Verdict, string Text) Verdict(string code, string date, string kind)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (CheckedCode.Unchecked, $"\"{date}\" is not a date. Write it as 2026-01-31.");
        }

        var book = shelf.Book(kind, day);
        return book.Ok ? Verdict(book.Value, code) : (CheckedCode.Unchecked, book.Problem!.Text);
    }

    static (string Verdict, string Text) Verdict(CodeBook book, string code) =>
        book.Find(code) is not { } entry ? (CheckedCode.Unknown, Unknown(book, code))
        : entry.Billable ? (CheckedCode.Valid, entry.LongTitle)
        : (CheckedCode.Header, $"It is a header ({entry.LongTitle}). Choose one of the codes below it.");

    /// <summary>Why a code is not in a book, and what took its place.</summary>
    public static string Unknown(CodeBook book, string code)
    {
        var replacements = book.Replacements(code).Select(c => c.Dotted).ToList();
        var edition = $"{book.System} {book.Edition}{(book.IsPartial ? ", a partial edition," : "")}";
        return replacements.Count > 0
            ? $"{edition} no longer has it. In its place: {string.Join(", ", replacements)}."
            : $"{edition} does not have it. Search for it with `custodian code search`.";
    }
}
