using System.CommandLine;
using System.Globalization;
using Custodian.Cli.Engines;
using Custodian.Cli.Engines.Survival;
using Custodian.Survival;

namespace Custodian.Cli.Commands;

static class RegistrySurvivalCommand
{
    static readonly Option<string> Time = new("--time") { Description = "Column with the length of follow-up; in days for relative survival.", Required = true };
    static readonly Option<string> Status = new("--status") { Description = "Column that tells the event.", Required = true };
    static readonly Option<string?> Event = new("--event") { Description = "Value of that column for the event; several, with commas, for competing events. Default: numbers, 0 for alive." };
    static readonly Option<string?> By = new("--by") { Description = "Column whose values are compared." };
    static readonly Option<string?> Strata = new("--strata") { Description = "Column within whose values the comparison (or the Cox model) is made." };
    static readonly Option<string> Bound = Choice("--bounds", "Scale of the confidence bounds.", "log", "plain", "log-log");
    static readonly Option<double> Confidence = new("--confidence") { Description = "Of the bounds.", DefaultValueFactory = _ => 0.95 };
    static readonly Option<string?> At = new("--at") { Description = "Times to show, with commas: 365,730,1826." };
    static readonly Option<string?> Covariates = new("--covariates") { Description = "Columns of the Cox model, with commas; texts become one indicator a value." };
    static readonly Option<string> TiesOption = Choice("--ties", "Tied times in the Cox model.", "efron", "breslow");
    static readonly Option<double> Interval = new("--interval") { Description = "Width of the intervals of a life table.", DefaultValueFactory = _ => 365.25 };
    static readonly Option<string?> Rates = new("--rates") { Description = "CSV of the population life table: age, sex, (race,) year, daily_hazard." };
    static readonly Option<string> RateYears = Choice(
        "--rate-years",
        "When the rates of a year begin: on 1 January (calendar; ages of 365.241 days), or on the birthday in that year, as in US tables (birthday; 365.25 days).",
        "calendar", "birthday");
    static readonly Option<string> Age = new("--age") { Description = "Column with the age at the start, in days.", DefaultValueFactory = _ => "age" };
    static readonly Option<string> Sex = new("--sex") { Description = "Column with the sex.", DefaultValueFactory = _ => "sex" };
    static readonly Option<string?> Race = new("--race") { Description = "Column with the race, for tables by race." };
    static readonly Option<string> Start = new("--start") { Description = "Column with the day follow-up starts, as 2019-05-31.", DefaultValueFactory = _ => "start" };
    static readonly Option<string?> Period = new("--period") { Description = "Period approach: only follow-up between two days counts, as 2015-01-01..2019-12-31." };
    static readonly Option<string?> Cohort = new("--cohort") { Description = "Cohort approach: only those whose follow-up starts between two days, as 2010-01-01..2014-12-31." };
    static readonly Option<string?> Svg = new("--svg") { Description = "File for the curves." };
    static readonly Option<string> Method = Choice(
        "--method", "What to estimate.", "km", "life-table", "cox", "cumulative-incidence", "pohar-perme", "ederer1", "ederer2", "hakulinen");

    public static Command Create()
    {
        var command = new Command(
            "survival",
            "Survival of the people of a CSV: Kaplan-Meier, life table, Cox model, cumulative incidence, relative and net survival. Prints a table, and draws the curves with --svg. "
            + "Rows that cannot be used are named, the rest goes on, and the exit code is 3.")
        {
            EngineOptions.Input, Time, Status, Event, By, Strata, Method, Bound, Confidence, At, Covariates, TiesOption, Interval, Rates, RateYears, Age, Sex, Race, Start, Period, Cohort, Svg,
            EngineOptions.Json,
        };
        command.SetAction(parsed =>
        {
            if (!TryNumbers(parsed.GetValue(At), out var at))
            {
                return Terminal.Refuse("--at takes numbers with commas between them: 365,730,1826.");
            }

            if (!TryPeriod(parsed.GetValue(Period), out var period) || !TryPeriod(parsed.GetValue(Cohort), out var cohort))
            {
                return Terminal.Refuse("--period and --cohort take two days: 2015-01-01..2019-12-31.");
            }

            if (period is not null && parsed.GetValue(Method) == "life-table")
            {
                return Terminal.Refuse("The intervals of an actuarial life table cannot be entered late. Choose another --method for --period.");
            }

            return parsed.GetValue(Confidence) is not (> 0 and < 1) ? Terminal.Refuse("--confidence lies between 0 and 1: 0.95.")
                : !(parsed.GetValue(Interval) > 0) ? Terminal.Refuse("--interval is greater than 0.")
                : new SurvivalRun(Request(parsed, at) with { Period = period, Cohort = cohort }).Run();
        });
        return command;
    }

    static SurvivalRequest Request(ParseResult parsed, double[] at) => new()
    {
        Input = parsed.GetValue(EngineOptions.Input)!, Time = parsed.GetValue(Time)!, Status = parsed.GetValue(Status)!, Events = List(parsed.GetValue(Event)),
        By = parsed.GetValue(By), Strata = parsed.GetValue(Strata), Method = parsed.GetValue(Method)!,
        Bounds = new(
            parsed.GetValue(Bound) switch { "plain" => BoundScale.Plain, "log" => BoundScale.Log, _ => BoundScale.LogLog }, parsed.GetValue(Confidence)),
        At = at, Covariates = List(parsed.GetValue(Covariates)), Ties = parsed.GetValue(TiesOption) == "efron" ? Ties.Efron : Ties.Breslow,
        Interval = parsed.GetValue(Interval), Rates = parsed.GetValue(Rates), YearsTurnOnBirthdays = parsed.GetValue(RateYears) == "birthday",
        Age = parsed.GetValue(Age)!, Sex = parsed.GetValue(Sex)!, Race = parsed.GetValue(Race), Start = parsed.GetValue(Start)!,
        Svg = parsed.GetValue(Svg), Json = parsed.GetValue(EngineOptions.Json),
    };

    /// <summary>An option with a closed set of values, the first by default.</summary>
    static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    static string[] List(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    static bool TryNumbers(string? text, out double[] numbers)
    {
        numbers = Array.ConvertAll(List(text), n => double.TryParse(n, CultureInfo.InvariantCulture, out var number) ? number : double.NaN);
        return Array.TrueForAll(numbers, double.IsFinite);
    }

    static bool TryPeriod(string? text, out (DateOnly First, DateOnly Last)? period)
    {
        period = null;
        if (text is null)
        {
            return true;
        }

        var days = text.Split("..");
        if (days.Length != 2 || !TryDay(days[0], out var first) || !TryDay(days[1], out var last) || last < first)
        {
            return false;
        }

        period = (first, last);
        return true;
    }

    static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
