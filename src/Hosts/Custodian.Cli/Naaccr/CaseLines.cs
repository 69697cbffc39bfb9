using System.Globalization;
using Custodian.Naaccr;
using Custodian.Naaccr.Comparison;

namespace Custodian.Cli.Naaccr;

/// <summary>How reports, changes and differences are told to people and programs.</summary>
static class CaseLines
{
    public static string Of(CaseDifference difference)
    {
        var place = difference.Patient.Length == 0 ? "file" : $"patient {difference.Patient}{(difference.Tumor.Length > 0 ? " tumor " + difference.Tumor : "")}";
        return difference.Kind switch
        {
            DifferenceKind.OnlyLeft => $"- {place}",
            DifferenceKind.OnlyRight => $"+ {place}",
            _ => $"  {place} {difference.ItemId}: {difference.Left ?? "blank"} | {difference.Right ?? "blank"}",
        };
    }

    public static void Tell(FileReport report, bool json)
    {
        if (json)
        {
            Terminal.SayJson(report);
            return;
        }

        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{(report.Valid ? "valid  " : "errors ")} {report.File}: version {report.Version ?? "unknown"} {report.RecordType}, {report.Patients:N0} patients, {report.Tumors:N0} tumors, {report.Items:N0} items{(report.Errors > 0 ? $", {report.Errors:N0} errors" : "")}{(report.Warnings > 0 ? $", {report.Warnings:N0} warnings" : "")}"));
        foreach (var finding in report.Shown)
        {
            Terminal.Say("  " + Of(report.File, finding));
        }
    }

    public static void Tell(ConversionReport report, bool json)
    {
        if (json)
        {
            Terminal.SayJson(report);
            return;
        }

        Tell(report.Read, json: false);
        if (report.Refusal is { } refusal)
        {
            Console.Error.WriteLine("custodian: " + refusal);
        }

        foreach (var change in report.Changes)
        {
            Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"  {change.Severity,-7} {change.Code}  {change.From}{(change.To.Length > 0 && change.To != change.From ? " -> " + change.To : "")}: {change.Count:N0} times. {change.Text}"));
        }
    }

    public static string Of(string file, NaaccrFinding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"{finding.Severity,-7} {finding.Code}  {file}{(finding.Line > 0 ? $":{finding.Line}" : "")}{(finding.ItemId is { } id ? $" {id}" : "")}: {finding.Text}{(finding.Value is { } value ? $" [{value}]" : "")}");
}
