using Custodian.Kernel;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>What an admission must say, by the sheet of its type, and what cannot be true together.</summary>
static class AdmissionRules
{
    const string NewbornAdmission = "4";
    const int NewbornDays = 28;

    public static Problem? Check(AdmissionCase c)
    {
        if (c.Sheet is not { } sheet)
        {
            return Incomplete([new("Type", "Choose the type of the visit.")]);
        }

        List<FieldError> errors = [];
        CheckPlace(c, sheet, errors);
        CheckOrigin(c, sheet, errors);
        CheckPeople(c, sheet, errors);
        CheckBeginning(c, sheet, errors);
        MomentRules.Check(c, sheet, errors);
        CheckPerson(c, sheet, errors);
        return errors.Count == 0 ? null : Incomplete([.. errors]);
    }

    /// <summary>Classes that occupy a bed overnight.</summary>
    public static bool IsStay(EncounterClass? c) => c is EncounterClass.Inpatient or EncounterClass.Observation or EncounterClass.Newborn;

    static Problem Incomplete(FieldError[] errors) => Problem.Invalid("ENC-0106", "The admission is not complete. Correct the fields shown.", errors);

    static void CheckPlace(AdmissionCase c, AdmissionSheet sheet, List<FieldError> errors)
    {
        if (string.IsNullOrWhiteSpace(c.Said.Service))
        {
            errors.Add(new("Service", "Enter the service, for example MED."));
        }

        if (sheet.Type.NeedsBed && string.IsNullOrWhiteSpace(c.Said.Unit))
        {
            errors.Add(new("Unit", "Enter the unit: a stay counts in the census of one."));
        }

        if (!sheet.Type.HasPlace && !string.IsNullOrWhiteSpace($"{c.Said.Unit}{c.Said.Room}{c.Said.Bed}"))
        {
            errors.Add(new("Unit", $"{sheet.Type.Name} has no unit, room or bed. Leave them empty, or choose another type."));
        }
        else if (!string.IsNullOrWhiteSpace(c.Said.Bed) && string.IsNullOrWhiteSpace(c.Said.Unit))
        {
            errors.Add(new("Unit", "Enter the unit the bed belongs to."));
        }
    }

    static void CheckOrigin(AdmissionCase c, AdmissionSheet sheet, List<FieldError> errors)
    {
        var (type, origin, newborn) = (c.Said.AdmitType ?? "", c.Said.PointOfOrigin ?? "", sheet.Type.Class == EncounterClass.Newborn);
        if (sheet.Origin && type.Length == 0)
        {
            errors.Add(new("AdmitType", "Choose the type of admission; the claim needs it."));
        }
        else if (newborn != (type == NewbornAdmission) && (newborn || type.Length > 0))
        {
            errors.Add(new("AdmitType", newborn ? "A newborn is admitted as type 4. Choose it, or choose another type of visit." : "Type of admission 4 is for newborns. Choose another, or the visit type Newborn."));
        }

        if (sheet.Origin && origin.Length == 0)
        {
            errors.Add(new("PointOfOrigin", "Choose where the patient came from; the claim needs it."));
        }
        else if (newborn && origin is not ("5" or "6"))
        {
            errors.Add(new("PointOfOrigin", "A newborn is born here (5) or elsewhere (6). Choose one of the two."));
        }
    }

    static void CheckPeople(AdmissionCase c, AdmissionSheet sheet, List<FieldError> errors)
    {
        if (sheet.Doctor == History.DoctorRole.Operating && c.Said.Operating is null)
        {
            errors.Add(new("Operating", "Choose who operates."));
        }

        if (sheet.Doctor == History.DoctorRole.Referring && c.Said.Referring is null)
        {
            errors.Add(new("Referring", "Choose the doctor who ordered it."));
        }

        if (sheet.Reason && string.IsNullOrWhiteSpace(c.Said.AdmitReason))
        {
            errors.Add(new("AdmitReason", "Write what the patient comes for."));
        }
    }

    static void CheckBeginning(AdmissionCase c, AdmissionSheet sheet, List<FieldError> errors)
    {
        if (!sheet.Starts.Contains(c.Start))
        {
            errors.Add(new("Start", $"{sheet.Type.Name} cannot be opened as {EncounterWords.Of(c.Start).ToLowerInvariant()}. Choose another state."));
        }

        if (c.At is not { } time)
        {
            errors.Add(new("Day", "Enter the day and the time, for example t and 16:05."));
        }
        else if (time > c.Now.AddMinutes(15) && !c.Ahead)
        {
            errors.Add(new("Day", sheet.Type.CanBeExpected ? "The time is in the future. Open the visit as planned, or correct the time." : "The time is in the future. Correct it."));
        }
        else if (c.Ahead && c.Zone.Day(time) < c.Zone.Day(c.Now))
        {
            errors.Add(new("Day", "That day is over. Enter when the patient is expected, or open the visit as begun."));
        }
    }

    static void CheckPerson(AdmissionCase c, AdmissionSheet sheet, List<FieldError> errors)
    {
        if (c.Zone.Day(c.At) is not { } day)
        {
            return;
        }

        if (c.Person.BirthDate?.Complete is { } born && day < born)
        {
            errors.Add(new("Day", $"The patient was born on {Custodian.Ui.Show.Date(born)}. Enter a later day, or correct the birth date first."));
        }
        else if (sheet.Type.Class == EncounterClass.Newborn && c.Person.BirthDate?.Complete is { } birth && day > birth.AddDays(NewbornDays))
        {
            errors.Add(new("Type", $"The patient was more than {NewbornDays} days old on that day. Choose Inpatient or another type."));
        }

        if (c.Person.DiedOn is { } died && day > died && sheet.Type.Code != "organ-donor")
        {
            errors.Add(new("Day", $"The patient died on {Custodian.Ui.Show.Date(died)}. Enter an earlier day, choose Organ donor, or correct the date of death first."));
        }
    }
}
