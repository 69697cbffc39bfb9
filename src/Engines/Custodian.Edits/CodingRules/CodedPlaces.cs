using System.Globalization;

namespace Custodian.Edits.Coding;

/// <summary>The diagnoses and procedures of a case with the words for their places.</summary>
static class CodedPlaces
{
    public const string Principal = "Principal diagnosis";

    public static bool HasPrincipal(CodedCase coded) => !string.IsNullOrEmpty(coded.Principal?.Code);

    /// <summary>All filled diagnoses, principal first.</summary>
    public static IEnumerable<(string Place, CodedDiagnosis Diagnosis)> Diagnoses(CodedCase coded)
    {
        if (HasPrincipal(coded))
        {
            yield return ($"{Principal} {coded.Principal!.Value.Code}", coded.Principal.Value);
        }

        for (var i = 0; i < coded.Secondary.Count; i++)
        {
            if (!string.IsNullOrEmpty(coded.Secondary[i].Code))
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"Secondary diagnosis {i + 1} {coded.Secondary[i].Code}"), coded.Secondary[i]);
            }
        }
    }

    public static IEnumerable<(string Place, CodedProcedure Procedure)> Procedures(CodedCase coded) =>
        coded.Procedures.Index()
            .Where(p => !string.IsNullOrEmpty(p.Item.Code))
            .Select(p => (string.Create(CultureInfo.InvariantCulture, $"Procedure {p.Index + 1} {p.Item.Code}"), p.Item));

    public static string Day(DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
}
