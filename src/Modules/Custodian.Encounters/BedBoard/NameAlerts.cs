using Custodian.Encounters.ListCensus;

namespace Custodian.Encounters.BedBoard;

/// <summary>People of one unit who could be taken for each other: the same family name, written as the index writes it for comparing.</summary>
static class NameAlerts
{
    public static IReadOnlyList<string> On(IEnumerable<CensusRow> unit) =>
        [.. unit.GroupBy(r => Plain(r.Family), StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Select(r => r.Patient).Distinct().Count() > 1).Select(g => g.First().Family.ToUpperInvariant()).Order(StringComparer.Ordinal)];

    static string Plain(string family) => string.Concat(family.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsLetter)).ToUpperInvariant();
}
