using Custodian.Kernel;

namespace Custodian.Billing;

/// <summary>What a charge must say before it is stored.</summary>
static class ChargeRules
{
    public static Problem? Check(ChargeData said)
    {
        List<FieldError> errors = [];
        if (said.RevenueCode.Length != 4 || !said.RevenueCode.All(char.IsAsciiDigit) || said.RevenueCode == "0001")
        {
            errors.Add(new("RevenueCode", "Enter the four digits of the revenue code with the leading zero. 0001 is the form's total and no charge."));
        }

        if (said.Hcpcs.Length > 0 && !IsHcpcs(said.Hcpcs))
        {
            errors.Add(new("Hcpcs", "Enter the five characters of the HCPCS code, with modifiers of two behind hyphens: 99284-25."));
        }

        if (said.Amount.Cents < 0 != said.Units < 0 || said.Units == 0)
        {
            errors.Add(new("Units", "Enter the units, and a minus sign at units and amount when it is a credit."));
        }

        if (string.IsNullOrWhiteSpace(said.Description))
        {
            errors.Add(new("Description", "Say in your own words what was charged."));
        }

        if (said.Source.Length == 0 || said.Key.Length == 0)
        {
            errors.Add(new("Key", "Give the charge the id it has at its source, so that it is not charged twice."));
        }

        return errors.Count == 0 ? null : Problem.Invalid("BIL-0101", "The charge is not complete. Correct what is shown.", [.. errors]);
    }

    static bool IsHcpcs(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length == 5 && parts.Length <= 5 && parts.Skip(1).All(m => m.Length == 2) && parts.All(p => p.All(char.IsAsciiLetterOrDigit));
    }
}
