using Custodian.Encounters.Views;

namespace Custodian.Encounters.LinkVisits;

/// <summary>Other visits of the patient that bear on how a stay is billed.</summary>
static class RelatedVisits
{
    /// <summary>
    /// Outpatient visits at the hospital in the three calendar days before an inpatient admission, one day where the hospital or unit is
    /// outside the prospective payment system (42 CFR 412.2(c)(5), 413.40(c)(2)).
    /// </summary>
    public static IReadOnlyList<EncounterView> InPaymentWindow(EncounterView stay, IReadOnlyList<EncounterView> visits)
    {
        if (stay.Class != EncounterClass.Inpatient || stay.AdmitDate is not { } admitted)
        {
            return [];
        }

        var days = EncounterType.Of(stay.Class, stay.Type).Code is "psychiatric" or "rehab" ? 1 : 3;
        return [.. visits.Where(v => v.Id != stay.Id && v.FacilityId == stay.FacilityId && IsOutpatient(v) && v.AdmitDate >= admitted.AddDays(-days) && v.AdmitDate <= admitted && v.AdmittedAt <= stay.AdmittedAt)];
    }

    /// <summary>The stay the patient was discharged from on the day of this admission, where one is: the two are one stay or two by what the payer says.</summary>
    public static EncounterView? SameDayStay(EncounterView stay, IReadOnlyList<EncounterView> visits) => stay.Class != EncounterClass.Inpatient || stay.AdmitDate is not { } admitted
        ? null
        : visits.FirstOrDefault(v => v.Id != stay.Id && v.FacilityId == stay.FacilityId && v.Class == EncounterClass.Inpatient && v.State == EncounterState.Discharged && v.DischargeDate == admitted && v.DischargedAt <= stay.AdmittedAt);

    /// <summary>An inpatient stay that ended in the thirty days before this one.</summary>
    public static EncounterView? Readmitted(EncounterView stay, IReadOnlyList<EncounterView> visits) => stay.Class != EncounterClass.Inpatient || stay.AdmitDate is not { } admitted
        ? null
        : visits.Where(v => v.Id != stay.Id && v.Class == EncounterClass.Inpatient && v.State == EncounterState.Discharged && v.DischargeDate <= admitted && v.DischargeDate >= admitted.AddDays(-30) && v.DischargedAt <= stay.AdmittedAt).MaxBy(v => v.DischargedAt);

    /// <summary>What the payer's rule says of a readmission on the day of the discharge; the decision is a person's.</summary>
    public static string RuleOf(string? filing) => filing is "MA" or "MB"
        ? "Medicare: one stay when the readmission is for the same or a related condition, two when it is not (Claims Processing Manual, chapter 3, section 40.2.5)."
        : "The payer's contract says whether the two are one stay.";

    static bool IsOutpatient(EncounterView v) => v.Class is EncounterClass.Clinic or EncounterClass.Emergency or EncounterClass.Observation or EncounterClass.OutpatientSurgery or EncounterClass.Recurring
        && v.State is not (EncounterState.CancelledAfterStart or EncounterState.CancelledBeforeStart or EncounterState.NoShow or EncounterState.Planned or EncounterState.PreRegistered);
}
