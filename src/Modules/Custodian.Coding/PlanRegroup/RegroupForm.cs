using System.Globalization;
using Custodian.Grouping;
using Custodian.Ui;
using Microsoft.AspNetCore.Http;

namespace Custodian.Coding.PlanRegroup;

/// <summary>The form of a regrouping as it was sent: a fiscal year stands for its days, and typed days count when no year is chosen.</summary>
public sealed record RegroupForm(string Year, string Version, string From, string Through, string Facility)
{
    public static RegroupForm Empty { get; } = new("", "", "", "", "");

    public static RegroupForm Of(IFormCollection form) =>
        new(form["year"].ToString(), form["version"].ToString(), form["from"].ToString(), form["through"].ToString(), form["facility"].ToString());

    public static IReadOnlyList<long> Chosen(IFormCollection form) => [.. form["id"].Select(id => long.TryParse(id, CultureInfo.InvariantCulture, out var n) ? n : 0).Where(n => n > 0).Distinct()];

    /// <summary>The fiscal years that can be chosen, newest first.</summary>
    public static IEnumerable<int> Years(DateOnly today) => Enumerable.Range(0, 5).Select(back => MsDrgVersion.For(today).FiscalYear - back);

    public (DateOnly? From, DateOnly? Through) Days(DateOnly today) =>
        int.TryParse(Year, CultureInfo.InvariantCulture, out var year) && year is > 1983 and < 2200 ? (new DateOnly(year - 1, 10, 1), new DateOnly(year, 9, 30))
        : (Day(From, today), Day(Through, today));

    static DateOnly? Day(string typed, DateOnly today) => DateEntry.TryRead(typed, today, out var day) ? day : null;
}
