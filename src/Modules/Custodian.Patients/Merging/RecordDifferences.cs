using Custodian.Kernel;

namespace Custodian.Patients.Merging;

/// <summary>When two records contradict each other. What one of them does not know contradicts nothing.</summary>
static class RecordDifferences
{
    /// <summary>Two dates of which the known parts differ.</summary>
    public static bool Births(PartialDate? a, PartialDate? b) =>
        a is { } x && b is { } y
        && (x.Year != y.Year || (x.Month != 0 && y.Month != 0 && (x.Month != y.Month || (x.Day != 0 && y.Day != 0 && x.Day != y.Day))));

    /// <summary>One female, one male: the other codes of table 0001 say that it is not settled.</summary>
    public static bool Sexes(string a, string b) => (a, b) is ("F", "M") or ("M", "F");
}
