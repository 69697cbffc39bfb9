using System.Text;
using System.Text.Encodings.Web;
using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Microsoft.AspNetCore.Components;

namespace Custodian.Coding;

/// <summary>Texts of the books as encoded markup: the codes printed in them become links where the edition has them.</summary>
static class BookText
{
    public static MarkupString Linked(CodeBook book, BookPlace place, string text)
    {
        var html = new StringBuilder();
        foreach (var part in PrintedCodes.Split(text))
        {
            html.Append(part.Code is not null && Target(book, part.Code) is { } code ? Link(place.Code(code), part.Text) : Html(part.Text));
        }

        return new(html.ToString());
    }

    /// <summary>A code as an index or table prints it: a link, or, when the edition no longer has it, struck through with what took its place.</summary>
    public static MarkupString Printed(CodeBook book, BookPlace place, string printed)
    {
        if (printed.Length == 0)
        {
            return Ui.Cell.Blank;
        }

        var target = book.Resolve(printed);
        if (target is { Replaced: false, Codes.Count: > 0 })
        {
            return new(Link(Href(place, printed, target), printed));
        }

        var html = new StringBuilder($"<s class=\"code\">{Html(printed)}</s><span class=\"vh\"> not in {Html(place.Line.Edition)}</span>");
        html.Append(target.Codes.Count == 0 ? $" <small class=\"warn-t\">not in {Html(place.Line.Edition)}</small>" : " <small>now</small> ");
        html.AppendJoin(", ", target.Codes.Select(c => Link(place.Code(c.Code), c.Dotted)));
        return new(html.ToString());
    }

    /// <summary>Where a printed code opens: its page; the builder for the beginning of a procedure code.</summary>
    public static string? Href(CodeBook book, BookPlace place, string printed) =>
        printed.Length > 0 && book.Resolve(printed) is { Codes.Count: > 0 } target ? Href(place, printed, target) : null;

    /// <summary>A cross-reference as a link to what it means: an entry, a table, or the codes it names.</summary>
    public static MarkupString Reference(CodeBook book, BookPlace place, IndexReference reference)
    {
        var href = reference.Target is { } target ? EntryHref(book, place, target)
            : reference.Text.StartsWith("Table of Drugs", StringComparison.OrdinalIgnoreCase) ? place.At("drugs")
            : reference.Text.StartsWith("Table of Neoplasms", StringComparison.OrdinalIgnoreCase) ? place.At("neoplasms")
            : null;
        var text = href is null ? Linked(book, place, reference.Text).Value : $"<a href=\"{Html(href)}\">{Html(reference.Text)}</a>";
        return new($"<i>{(reference.Also ? "see also" : "see")}</i> {text}");
    }

    /// <summary>Where an entry stands: a term of an index on its page, a row of a table on the page of its letter.</summary>
    public static string EntryHref(CodeBook book, BookPlace place, int number)
    {
        var term = book.Index[number];
        return term.Part switch
        {
            BookPart.NeoplasmTable => place.At($"neoplasms?letter={Letter(term.Path.Count > 1 ? term.Path[1] : "")}") + $"#row-{number}",
            BookPart.DrugTable => place.At($"drugs?letter={Letter(term.Path[0])}") + $"#row-{number}",
            BookPart.ExternalCauseIndex => place.At($"external-causes/{number}"),
            _ => place.At($"index/{number}"),
        };
    }

    static string Letter(string title) => Uri.EscapeDataString(CodeIndex.Letter(title).ToString());

    static string Href(BookPlace place, string printed, IndexTarget target) =>
        place.System == CodeSystems.Icd10Pcs && printed.Length < PcsBuilder.Length ? place.At("build/" + Uri.EscapeDataString(printed)) : place.Code(target.Codes[0].Code);

    static string? Target(CodeBook book, string code) => book.Find(code) is { } entry ? entry.Code : book.Resolve(code) is { Replaced: false, Codes: [var first, ..] } ? first.Code : null;

    static string Link(string href, string text) => $"<a class=\"code\" href=\"{Html(href)}\">{Html(text)}</a>";

    static string Html(string text) => HtmlEncoder.Default.Encode(text);
}
