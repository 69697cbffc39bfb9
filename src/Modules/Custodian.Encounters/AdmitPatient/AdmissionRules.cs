using Custodian.Kernel;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>What an admission must say.</summary>
static class AdmissionRules
{
    public static Problem? Check(VisitData said, DateTime? at, DateTime now)
    {
        List<FieldError> errors = [];
        if (said.Class is null)
        {
            errors.Add(new("Class", "Choose the class of the visit."));
        }

        if (string.IsNullOrWhiteSpace(said.Service))
        {
            errors.Add(new("Service", "Enter the service, for example MED."));
        }

        CheckStay(said, errors);
        CheckTime(said, at, now, errors);
        return errors.Count == 0 ? null : Problem.Invalid("ENC-0106", "The admission is not complete. Correct the fields shown.", [.. errors]);
    }

    /// <summary>Classes that occupy a bed overnight.</summary>
    public static bool IsStay(EncounterClass? c) => c is EncounterClass.Inpatient or EncounterClass.Observation or EncounterClass.Newborn;

    static void CheckStay(VisitData said, List<FieldError> errors)
    {
        if (!IsStay(said.Class))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(said.Unit))
        {
            errors.Add(new("Unit", "Enter the unit: a stay counts in the census of one."));
        }

        if (string.IsNullOrEmpty(said.AdmitType))
        {
            errors.Add(new("AdmitType", "Choose the type of admission; the claim needs it."));
        }

        if (string.IsNullOrEmpty(said.PointOfOrigin))
        {
            errors.Add(new("PointOfOrigin", "Choose where the patient came from; the claim needs it."));
        }
    }

    static void CheckTime(VisitData said, DateTime? at, DateTime now, List<FieldError> errors)
    {
        if (at is not { } time)
        {
            errors.Add(new("Day", "Enter the day and the time, for example t and 16:05."));
        }
        else if (time > now.AddMinutes(15) && said.Class != EncounterClass.PreAdmission)
        {
            errors.Add(new("Day", "The admission is in the future. Choose the class Planned admission, or correct the time."));
        }
    }
}
