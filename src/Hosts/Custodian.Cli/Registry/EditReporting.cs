using System.Globalization;
using Custodian.Kernel;
using Custodian.RegistryEdits;

namespace Custodian.Cli.Registry;

/// <summary>How the edits are told.</summary>
/// <param name="Summary">Whether counts by rule are told.</param>
/// <param name="Json">As JSON.</param>
/// <param name="Packs">The tables that the rules could ask.</param>
sealed record EditReporting(bool Summary, bool Json, EditPacks Packs)
{
    /// <summary>All rules with their citation.</summary>
    public static int List(bool json)
    {
        foreach (var rule in EditSet.Standard.Rules)
        {
            Terminal.Say(json
                ? Terminal.JsonOf(new
                {
                    rule.Id, rule.Name, rule.Topic, Severity = Word(rule), rule.Citation, CitationChecked = rule.Checked?.ToString(), Items = rule.Items.Select(i => i.Id), DiagnosisYears = rule.DiagnosisYears.ToString(),
                    Versions = rule.Versions.ToString(), rule.RecordTypes, OverRide = rule.Override?.Item.Id, rule.Needs, Condition = rule.Text, rule.Message,
                })
                : $"{rule.Id}  {Word(rule),-7}  {rule.Name}\n          {string.Join(", ", rule.Items)}\n          {rule.Citation}{Restriction(rule)}\n          {rule.Checked?.ToString() ?? "citation not checked"}");
        }

        return ExitCodes.Ok;
    }

    /// <summary>Totals, and with <see cref="Summary"/> the counts of each rule that found something or could not run.</summary>
    public void Tell(EditCheck check, TextWriter say)
    {
        var found = check.Counts.Select(c => (Rule: c.Key, Count: c.Value)).Where(r => r.Count.Found + r.Count.Overridden > 0)
            .OrderByDescending(r => r.Count.Found).ThenBy(r => r.Rule.Id, StringComparer.Ordinal).ToList();
        if (Json)
        {
            say.WriteLine(Terminal.JsonOf(new
            {
                check.Patients, check.Tumors, check.Errors, check.Warnings, check.Overridden,
                Rules = Summary ? found.Select(r => new { r.Rule.Id, r.Rule.Name, Severity = Word(r.Rule), r.Count.Found, r.Count.Overridden, r.Count.Passed, CitationChecked = r.Rule.Checked is not null }) : null,
                NotRun = check.NotRun.Select(r => r.Id),
                RulesInAll = EditSet.Standard.Rules.Count, RulesWithCheckedCitation = Cited, NationalMetafile = NoMetafile,
            }));
            return;
        }

        foreach (var (rule, count) in Summary ? found : [])
        {
            say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count.Found,9:N0}  {rule.Id}  {Word(rule),-7}  {rule.Name}{(count.Overridden > 0 ? $"; {count.Overridden:N0} over-ridden" : "")}{(rule.Checked is null ? "; citation not checked" : "")}"));
        }

        say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{check.Patients:N0} patients, {check.Tumors:N0} tumors: {check.Errors:N0} errors, {check.Warnings:N0} warnings, {check.Overridden:N0} over-ridden."));
        if (check.NotRun.Count > 0)
        {
            var needs = string.Join(", ", check.NotRun.SelectMany(r => r.Needs).Distinct().Order(StringComparer.Ordinal));
            say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{check.NotRun.Count:N0} rules did not run, since their tables are not there: {needs}. Build the packs, or name the list with --site-histology."));
        }

        say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Of {EditSet.Standard.Rules.Count:N0} rules {Cited:N0} have a citation that was checked against the published file. {NoMetafile}"));
    }

    const string NoMetafile = "The compiled national metafile cannot be had: these are Custodian's own edits, and a file without findings here may have findings there.";

    static int Cited { get; } = EditSet.Standard.Rules.Count(r => r.Checked is not null);

    static string Word(EditRule rule) => rule.Severity == Severity.Error ? "error" : "warning";

    static string Restriction(EditRule rule) =>
        (rule.DiagnosisYears == YearSpan.All ? "" : $"; diagnoses {rule.DiagnosisYears}")
        + (rule.Versions == YearSpan.All ? "" : $"; versions {rule.Versions}")
        + (rule.RecordTypes == "AMCI" ? "" : $"; record types {rule.RecordTypes}")
        + (rule.Override is { } flag ? $"; over-ride {flag.Item}" : "");
}
