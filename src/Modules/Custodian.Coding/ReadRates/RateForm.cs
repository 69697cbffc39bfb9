using System.Globalization;
using Custodian.Kernel;
using Custodian.Ui;
using Microsoft.AspNetCore.Http;

namespace Custodian.Coding.ReadRates;

/// <summary>The form of a rate as it was typed.</summary>
public sealed record RateForm(string Facility, string BaseRate, string From, bool Exempt)
{
    public static RateForm Of(IFormCollection form) => new(form["Facility"].ToString(), form["BaseRate"].ToString(), form["From"].ToString(), form["Exempt"] == "true");

    internal Outcome<SetBaseRate.SetBaseRate.Input> Read(DateOnly today)
    {
        List<FieldError> faults = [];
        if (!long.TryParse(Facility, NumberStyles.None, CultureInfo.InvariantCulture, out var facility))
        {
            faults.Add(new("Facility", "Choose the facility."));
        }

        // Up to a million dollars: more is a slip of the keyboard.
        if (!decimal.TryParse(BaseRate.Replace("$", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var dollars) || dollars is <= 0 or > 1_000_000)
        {
            faults.Add(new("BaseRate", "Enter an amount in dollars, such as 7,412.00."));
        }

        if (!DateEntry.TryRead(From, today, out var from))
        {
            faults.Add(new("From", "Enter the first discharge day, such as 10/1/2026."));
        }

        return faults.Count > 0 ? Problem.Invalid("COD-0420", "The rate is not complete. Correct the fields shown.", [.. faults]) : new SetBaseRate.SetBaseRate.Input(new(facility), from, Money.FromDollars(dollars), !Exempt);
    }
}
