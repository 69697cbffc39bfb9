using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Patients.SearchPatients;

/// <summary>The candidates a search showed, as its record keeps them: <c>4711:98:Likely</c> each, best first.</summary>
static class SearchShown
{
    public static string Write(IReadOnlyList<SearchHit> hits) => string.Join(' ', hits.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Id}:{h.Score}:{h.Band}")));

    public static IReadOnlySet<PatientId> Read(string shown) => shown
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => new PatientId(long.Parse(one.AsSpan(0, one.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture)))
        .ToHashSet();
}
