using System.Globalization;

namespace Custodian.X12;

/// <summary>FL 42 to 48, lines 1 to 22.</summary>
static class Ub04Lines
{
    public static void Fill(Ub04Sheet sheet, IReadOnlyList<ServiceLine> lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            var row = (index + 1).ToString(CultureInfo.InvariantCulture);
            sheet.Add($"42.{row}", "Revenue code", line.RevenueCode);
            sheet.Add($"43.{row}", "Description", Description(line));
            sheet.Add($"44.{row}", "HCPCS, rate or HIPPS", $"{line.ProcedureCode}{string.Concat(line.Modifiers)}");
            sheet.Add($"45.{row}", "Service date", Ub04Sheet.Date(line.From));
            sheet.Add($"46.{row}", "Units", X12Text.Number(line.Units));
            sheet.Add($"47.{row}", "Charge", Ub04Sheet.Amount(line.Charge));
            sheet.Add($"48.{row}", "Not covered", Ub04Sheet.Amount(line.NonCovered));
        }
    }

    // A drug is printed as N4, its NDC, the unit and the quantity in place of a description.
    static string? Description(ServiceLine line) =>
        line.Drug is { } drug ? $"N4{drug.Ndc}{drug.Unit}{X12Text.Number(drug.Quantity)}" : line.Description?.ToUpperInvariant();
}
