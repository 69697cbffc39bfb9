using System.CommandLine;
using Custodian.Cli.Engines;
using Custodian.Cli.Engines.Survival;

namespace Custodian.Cli.Commands;

static class RegistryRatesCommand
{
    static readonly Option<string> Cases = new("--cases") { Description = "Column with the number of cases.", DefaultValueFactory = _ => "cases" };
    static readonly Option<string> Population = new("--population") { Description = "Column with the person-years.", DefaultValueFactory = _ => "population" };
    static readonly Option<string> Weight = new("--weight") { Description = "Column with the standard population.", DefaultValueFactory = _ => "weight" };
    static readonly Option<string?> By = new("--by") { Description = "Column whose values get a rate each." };
    static readonly Option<string?> Year = new("--year") { Description = "Column with the year: a rate for each year, and the trend." };
    static readonly Option<double> Per = new("--per") { Description = "People a rate is counted for.", DefaultValueFactory = _ => 100_000 };
    static readonly Option<double> Confidence = new("--confidence") { Description = "Of the bounds.", DefaultValueFactory = _ => 0.95 };
    static readonly Option<int> Width = new("--age-width") { Description = "Years in an age group; rows stand in ascending order of age from 0.", DefaultValueFactory = _ => 5 };
    static readonly Option<int> To = new("--cumulative-to") { Description = "Age up to which the cumulative rate and risk are added up.", DefaultValueFactory = _ => 75 };

    public static Command Create()
    {
        var command = new Command(
            "rates",
            "Age-standardised rates of a CSV with one row an age group (and year, and group): crude and standardised rate, exact gamma bounds (Fay and Feuer), cumulative rate and risk, "
            + "and the annual percent change where years are given.")
        {
            EngineOptions.Input, Cases, Population, Weight, By, Year, Per, Confidence, Width, To, EngineOptions.Json,
        };
        command.SetAction(parsed =>
        {
            var request = new RatesRequest
            {
                Input = parsed.GetValue(EngineOptions.Input)!, Cases = parsed.GetValue(Cases)!, Population = parsed.GetValue(Population)!, Weight = parsed.GetValue(Weight)!,
                By = parsed.GetValue(By), Year = parsed.GetValue(Year), Per = parsed.GetValue(Per), Confidence = parsed.GetValue(Confidence),
                AgeWidth = parsed.GetValue(Width), CumulativeTo = parsed.GetValue(To), Json = parsed.GetValue(EngineOptions.Json),
            };
            return request.Confidence is not (> 0 and < 1) ? Terminal.Refuse("--confidence lies between 0 and 1: 0.95.")
                : request.AgeWidth < 1 ? Terminal.Refuse("--age-width is 1 or more.")
                : new RatesRun(request).Run();
        });
        return command;
    }
}
