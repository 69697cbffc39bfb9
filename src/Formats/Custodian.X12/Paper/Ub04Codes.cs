using System.Globalization;

namespace Custodian.X12;

/// <summary>FL 18 to 41 and what of them is continued in FL 81.</summary>
static class Ub04Codes
{
    public const int Conditions = 11;
    public const int Occurrences = 8;
    public const int Spans = 4;
    public const int Values = 12;

    const string Columns = "abcd";

    public static void Fill(Ub04Sheet sheet, InstitutionalClaim claim)
    {
        foreach (var (i, code) in claim.Conditions.Take(Conditions).Index())
        {
            sheet.Add((18 + i).ToString(CultureInfo.InvariantCulture), "Condition code", code);
        }

        sheet.Add("29", "Accident state", claim.AccidentState);
        FillOccurrences(sheet, claim);
        foreach (var (i, value) in claim.Values.Take(Values).Index())
        {
            // The boxes are filled across: 39a, 40a, 41a, then row b.
            var box = string.Create(CultureInfo.InvariantCulture, $"{39 + (i % 3)}{Columns[i / 3]}");
            sheet.Add(box, "Value code", value.Code);
            sheet.Add($"{box}.2", "Value amount", Ub04Sheet.Amount(value.Amount));
        }
    }

    static void FillOccurrences(Ub04Sheet sheet, InstitutionalClaim claim)
    {
        foreach (var (i, occurrence) in claim.Occurrences.Take(Occurrences).Index())
        {
            var box = string.Create(CultureInfo.InvariantCulture, $"{31 + (i % 4)}{Columns[i / 4]}");
            sheet.Add(box, "Occurrence code", occurrence.Code);
            sheet.Add($"{box}.2", "Occurrence date", Ub04Sheet.Date(occurrence.Date));
        }

        foreach (var (i, span) in claim.OccurrenceSpans.Take(Spans).Index())
        {
            var box = string.Create(CultureInfo.InvariantCulture, $"{35 + (i % 2)}{Columns[i / 2]}");
            sheet.Add(box, "Occurrence span code", span.Code);
            sheet.Add($"{box}.2", "Span from", Ub04Sheet.Date(span.From));
            sheet.Add($"{box}.3", "Span through", Ub04Sheet.Date(span.Through));
        }
    }
}
