using Custodian.Kernel;
using Custodian.Patients.Model;

namespace Custodian.Patients.CompareRecords;

/// <summary>Which record stays, and why: the one in the house, then the one with more visits, then the older one.</summary>
static class SurvivorChoice
{
    /// <returns>Whether the first stays, and the reason in words.</returns>
    public static (bool First, string Why) Of(ComparedRecord one, ComparedRecord other, Patient first, Patient second, PatientId? chosen)
    {
        if (chosen == first.Id || chosen == second.Id)
        {
            return (chosen == first.Id, "Chosen by a person.");
        }

        if (one.Here != other.Here)
        {
            return (one.Here, "Proposed because the patient is in the house under this number.");
        }

        return one.Visits.Count != other.Visits.Count
            ? (one.Visits.Count > other.Visits.Count, $"Proposed because it has more visits, {Math.Max(one.Visits.Count, other.Visits.Count)} against {Math.Min(one.Visits.Count, other.Visits.Count)}.")
            : (first.Id.Value < second.Id.Value, "Proposed because it is the older record.");
    }
}
