using System.Globalization;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Http;

namespace Custodian.Billing.Web;

static class Forms
{
    /// <summary>The rows that were selected in a list.</summary>
    public static IEnumerable<long> Ids(IFormCollection form) =>
        form["id"].Where(id => long.TryParse(id, CultureInfo.InvariantCulture, out _)).Select(id => long.Parse(id!, CultureInfo.InvariantCulture));

    public static IResult Said(HttpContext http, string text, string href)
    {
        http.Say(text);
        return Results.Redirect(href);
    }
}
