using System.Globalization;
using System.Text;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.AspNetCore.Http;

namespace Custodian.Ui.Web;

/// <summary>
/// Work lists as files: the whole filtered list, not the page. A slice of its own with a permission of its own, recorded as output with the
/// number of rows, the filters, and the reason the person gave.
/// </summary>
public static class ListExport
{
    /// <summary>More is a report, not a work list.</summary>
    public const int Most = 20_000;

    /// <summary>One row beyond the most, so that too many is seen.</summary>
    public const int Asked = Most + 1;

    /// <param name="what">The list in the audit trail, and the name of the file: "coding queue".</param>
    /// <param name="rows">Answers with up to <see cref="Asked"/> rows of the question.</param>
    public static Slice<TIn, ListFile> Of<TIn, TRow>(string name, string permission, string what, Func<SliceContext, TIn, Task<Outcome<IReadOnlyList<TRow>>>> rows, params CsvColumn<TRow>[] columns) =>
        Slice.Read<TIn, ListFile>(name, permission, Scope.List, async (s, question) =>
        {
            var found = await rows(s, question);
            return found.Problem is { } problem ? problem : Written(s, what, question!.ToString()!, found.Value, columns);
        }, AuditVerb.Output);

    /// <summary>Answers with the file. The reason is a field of the form.</summary>
    public static async Task<IResult> Export<TIn>(this HttpContext http, SliceRunner runner, Slice<TIn, ListFile> slice, TIn question, IFormCollection form)
    {
        var reason = form["Reason"].ToString().Trim();
        if (reason.Length is 0 or > 200)
        {
            return await http.ProblemPage(Problem.Invalid("AUD-0203", "Nothing was exported: the reason is missing or longer than 200 characters. Go back and say what the file is for.", new FieldError("Reason", "Say what the file is for.")));
        }

        var file = await runner.Run(slice, http.Caller() with { Reason = reason }, question, http.RequestAborted);
        return file.Problem is { } problem
            ? await http.ProblemPage(problem)
            : Results.File(Encoding.UTF8.GetBytes(file.Value.Csv), "text/csv; charset=utf-8", file.Value.Name + ".csv");
    }

    static Outcome<ListFile> Written<TRow>(SliceContext s, string what, string question, IReadOnlyList<TRow> rows, CsvColumn<TRow>[] columns)
    {
        if (rows.Count > Most)
        {
            return Problem.Invalid("AUD-0204", $"More than {Most:#,##0} rows match. Narrow the filters and export in parts.");
        }

        s.Accessed(null, obj: what, detail: $"{rows.Count} rows exported: {question}");
        return new ListFile(string.Create(CultureInfo.InvariantCulture, $"{what.Replace(' ', '-')}-{s.Now:yyyy-MM-dd}"), CsvText.Of(rows, columns));
    }
}
