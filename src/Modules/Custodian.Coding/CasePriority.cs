using Custodian.Coding.Model;
using Custodian.Encounters;
using Custodian.Encounters.Views;

namespace Custodian.Coding;

/// <summary>
/// Order of work: age of the unbilled account first, then kind and length of stay as the best sign of its size, not order of arrival. The
/// stored number is fixed at the discharge day, so that the order of the list does not change overnight and no job rewrites it.
/// </summary>
static class CasePriority
{
    const int PerDay = 8;
    const int LongestStayCounted = 15;
    const int Inpatient = 20;
    const int Outpatient = 5;
    const int Late = 25;
    const int Reopened = 30;
    const int Moved = 5 * PerDay;

    public static int Urgency(EncounterView visit, CodingCase row) =>
        (visit.Class is EncounterClass.Inpatient or EncounterClass.Newborn ? Inpatient : Outpatient)
        + Math.Min(visit.LengthOfStay ?? 0, LongestStayCounted)
        + (row.ReviewLate ? Late : 0)
        + (row.CodesVersion > 1 ? Reopened : 0)
        + row.Raised switch { CaseRaise.First => Moved, CaseRaise.Last => -Moved, _ => 0 }
        - (PerDay * (visit.DischargeDate?.DayNumber ?? 0));

    /// <summary>0 to 99 as of a day.</summary>
    public static int Score(int urgency, DateOnly today) => int.Clamp(urgency + (PerDay * today.DayNumber), 0, 99);

    public static string Reasons(QueueRow row, DateOnly today)
    {
        List<string> reasons = [];
        if (row.Discharged is { } day)
        {
            reasons.Add($"{today.DayNumber - day.DayNumber} d since discharge");
        }

        reasons.Add(ClassNames.Of(row.Class));
        if (row.LengthOfStay is { } days)
        {
            reasons.Add($"stay of {days} d");
        }

        if (row.ReviewLate)
        {
            reasons.Add("a document came after final coding");
        }

        if (row.CodesVersion > 1)
        {
            reasons.Add("reopened");
        }

        if (row.Raised != CaseRaise.Normal)
        {
            reasons.Add(row.Raised == CaseRaise.First ? "put first by the coding lead" : "put last by the coding lead");
        }

        return string.Join(", ", reasons);
    }
}
