using System.Globalization;
using Custodian.Kernel;
using Custodian.Ui;
using Microsoft.AspNetCore.Http;

namespace Custodian.Billing.Web;

/// <summary>Reads the charge form. What cannot be read is told at its field.</summary>
static class ChargeForm
{
    public static bool TryRead(IFormCollection form, long encounter, out ChargeData charge, out Problem unread)
    {
        List<FieldError> errors = [];
        if (!DateOnly.TryParseExact(form["On"], "dd-MMM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && !DateEntry.TryRead(form["On"], default, out on))
        {
            errors.Add(new("On", "Enter the day of service, for example 15-Sep-2026."));
        }

        if (!int.TryParse(form["Units"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units))
        {
            errors.Add(new("Units", "Enter the units as a whole number."));
        }

        if (!decimal.TryParse(form["Amount"].ToString().Replace("$", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var dollars) || decimal.Abs(dollars) > 10_000_000m)
        {
            errors.Add(new("Amount", "Enter the amount in dollars and cents, for example 125.50."));
        }

        charge = new(new EncounterId(encounter), on, form["RevenueCode"].ToString().Trim(), units, errors.Count == 0 ? Money.FromDollars(dollars) : Money.Zero, form["Description"].ToString().Trim(), "form", form["Key"].ToString())
        {
            Hcpcs = form["Hcpcs"].ToString().Trim(),
        };
        unread = Problem.Invalid("BIL-0101", "The charge is not complete. Correct what is shown.", [.. errors]);
        return errors.Count == 0;
    }
}
