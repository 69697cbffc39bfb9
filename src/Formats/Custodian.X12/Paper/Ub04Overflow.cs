using System.Globalization;
using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>What the claim holds and the paper does not: counted, so that the reader of the paper knows.</summary>
static class Ub04Overflow
{
    public const int CodeCodeRows = 4;

    /// <summary>FL 81 in order: the taxonomy, then what is left over of conditions, occurrences, spans and values.</summary>
    public static IEnumerable<(string Qualifier, string Code, string Value)> CodeCode(InstitutionalClaim claim)
    {
        if (claim.Provider.Taxonomy is { Length: > 0 } taxonomy)
        {
            yield return ("B3", taxonomy, "");
        }

        foreach (var code in claim.Conditions.Skip(Ub04Codes.Conditions))
        {
            yield return ("A1", code, "");
        }

        foreach (var occurrence in claim.Occurrences.Skip(Ub04Codes.Occurrences))
        {
            yield return ("A2", occurrence.Code, Ub04Sheet.Date(occurrence.Date));
        }

        foreach (var span in claim.OccurrenceSpans.Skip(Ub04Codes.Spans))
        {
            yield return ("A3", span.Code, Ub04Sheet.Date(span.From) + Ub04Sheet.Date(span.Through));
        }

        foreach (var value in claim.Values.Skip(Ub04Codes.Values))
        {
            yield return ("A4", value.Code, Ub04Sheet.Amount(value.Amount));
        }
    }

    public static IReadOnlyList<Finding> Of(InstitutionalClaim claim)
    {
        var findings = new List<Finding>();
        Count(findings, "FL 67", "other diagnoses", claim.OtherDiagnoses.Count, Ub04Clinical.OtherDiagnoses);
        Count(findings, "FL 70", "reasons for visit", claim.ReasonsForVisit.Count, Ub04Clinical.ReasonsForVisit);
        Count(findings, "FL 72", "external causes", claim.ExternalCauses.Count, Ub04Clinical.ExternalCauses);
        Count(findings, "FL 74", "other procedures", claim.OtherProcedures.Count, Ub04Clinical.OtherProcedures);
        Count(findings, "FL 50", "payers", claim.OtherCoverages.Count + 1, Ub04Payers.Rows);
        Count(findings, "FL 78-79", "other physicians", Ub04Clinical.Others(claim).Count(), 2);
        Count(findings, "FL 81", "codes left over from FL 18-41, with the taxonomy", CodeCode(claim).Count(), CodeCodeRows);
        return findings;
    }

    static void Count(List<Finding> findings, string place, string what, int count, int room)
    {
        if (count > room)
        {
            findings.Add(new("X12-0401", Severity.Warning, place, string.Create(CultureInfo.InvariantCulture, $"{count} {what}, and the paper form has room for {room}: the last {count - room} are not printed. Send the claim as 837I, which carries them all.")));
        }
    }
}
