using System.Globalization;
using Custodian.Access.SearchAudit;
using Custodian.Kernel;
using Custodian.Ui;

namespace Custodian.Access.Web;

/// <summary>The filters of the audit page as they were typed, and the question they make.</summary>
public sealed record AuditFilter(string Patient, string User, string Action, string Outcome, string From, string Until, AuditQuestion Question, Problem? Problem)
{
    /// <summary>The filters as name and value, without the empty ones.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs => new[]
    {
        KeyValuePair.Create("patient", Patient),
        KeyValuePair.Create("user", User),
        KeyValuePair.Create("action", Action),
        KeyValuePair.Create("outcome", Outcome),
        KeyValuePair.Create("from", From),
        KeyValuePair.Create("until", Until),
    }.Where(pair => pair.Value.Length > 0);

    /// <param name="read">The value under a name; null when there is none.</param>
    /// <param name="today">For dates written as t or t-1.</param>
    internal static AuditFilter Of(Func<string, string?> read, DateOnly today)
    {
        string Text(string key) => read(key)?.Trim() ?? "";
        List<string> wrong = [];
        var question = new AuditQuestion(
            Id(Text("patient"), "patient number", wrong) is { } patient ? new PatientId(patient) : null,
            Id(Text("user"), "person", wrong) is { } user ? new UserId(user) : null,
            Text("action") is { Length: > 0 } action ? action : null,
            Text("outcome") switch { "refused" => true, "done" => false, _ => null },
            Day(Text("from"), "first day", today, wrong)?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            Day(Text("until"), "last day", today, wrong)?.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var problem = wrong.Count == 0 ? null : Problem.Invalid("AUD-0202", $"The {string.Join(" and the ", wrong)} cannot be read. Enter ids as digits and days as 9/15/26, 15-Sep-2026 or t-1.");
        return new(Text("patient"), Text("user"), Text("action"), Text("outcome"), Text("from"), Text("until"), question, problem);
    }

    static long? Id(string text, string what, List<string> wrong)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            wrong.Add(what);
        }

        return id;
    }

    static DateOnly? Day(string text, string what, DateOnly today, List<string> wrong)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!DateEntry.TryRead(text, today, out var day))
        {
            wrong.Add(what);
        }

        return day;
    }
}
