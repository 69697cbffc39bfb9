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

    static string Href(BookPlace place, string printed, IndexTarget target) =>
        place.System == CodeSystems.Icd10Pcs && printed.Length < PcsBuilder.Length ? place.At("build/" + Uri.EscapeDataString(printed)) : place.Code(target.Codes[0].Code);

    static string? Target(CodeBook book, string code) => book.Find(code) is { } entry ? entry.Code : book.Resolve(code) is { Replaced: false, Codes: [var first, ..] } ? first.Code : null;

    static string Link(string href, string text) => $"<a class=\"code\" href=\"{Html(href)}\">{Html(text)}</a>";

    static string Html(string text) => HtmlEncoder.Default.Encode(text);
}
