using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Type of bill, statement dates, admission and discharge.</summary>
static class StayChecks
{
    public static void Check(InstitutionalClaim claim, ScrubNotes notes)
    {
        notes.Needs(claim.PatientControlNumber, "X12-0220", "FL 3a patient control number", "The claim has no patient control number, so no answer could be matched. Give it the account number.");
        CheckTypeOfBill(claim, notes);
        CheckAnswers(claim, notes);
        CheckDates(claim, notes);
        CheckAdmission(claim, notes);
        CheckDischarge(claim, notes);
        foreach (var attachment in claim.Attachments.Where(a => a.Transmission != "AA" && string.IsNullOrEmpty(a.ControlNumber)))
        {
            notes.Error("X12-0232", $"attachment {attachment.ReportType}", "An attachment that is sent needs a control number (PWK06). Give it the key that the attachment carries.");
        }
    }

    static void CheckTypeOfBill(InstitutionalClaim claim, ScrubNotes notes)
    {
        if (!TypeOfBill.IsWellFormed(claim.TypeOfBill))
        {
            notes.Error("X12-0221", "FL 4 type of bill", $"The type of bill \"{claim.TypeOfBill}\" must be 0, two digits and the frequency. Set it from the encounter's class and the billing period.");
        }

        var corrects = TypeOfBill.Frequency(claim.TypeOfBill) is '7' or '8';
        if (corrects && string.IsNullOrWhiteSpace(claim.PayerControlNumber))
        {
            notes.Error("X12-0222", "FL 64 document control number", "A replacement or void (frequency 7 or 8) must name the payer's number of the claim it corrects. Copy it from the remittance (CLP07) or the 277CA.");
        }
        else if (!corrects && !string.IsNullOrWhiteSpace(claim.PayerControlNumber))
        {
            notes.Warn("X12-0223", "FL 64 document control number", "The claim names a payer claim number and is neither replacement nor void. Set the frequency to 7 or 8, or remove the number.");
        }
    }

    static void CheckAnswers(InstitutionalClaim claim, ScrubNotes notes)
    {
        if (claim.ProviderAcceptsAssignment is not ("A" or "B" or "C") || claim.BenefitsAssigned is not ("Y" or "N" or "W") || claim.ReleaseOfInformation is not ("Y" or "I"))
        {
            notes.Error("X12-0273", "FL 52-53 release and assignment", "Provider assignment must be A, B or C, benefits assigned Y, N or W, and release of information Y or I (CLM07 to CLM09). Complete the coverage.");
        }
    }

    static void CheckDates(InstitutionalClaim claim, ScrubNotes notes)
    {
        if (claim.StatementFrom == default || claim.StatementThrough == default)
        {
            notes.Error("X12-0271", "FL 6 statement dates", "The first or last day of the statement is missing. Set the billing period.");
        }
        else if (claim.StatementFrom > claim.StatementThrough)
        {
            notes.Error("X12-0224", "FL 6 statement dates", "The statement begins after it ends. Correct the billing period.");
        }

        if (claim.AdmissionDate > claim.StatementThrough)
        {
            notes.Error("X12-0225", "FL 12 admission date", "The admission is after the end of the statement. Compare the encounter's dates with the billing period.");
        }

        if ((claim.Patient is { } patient ? patient.BirthDate : claim.Subscriber.BirthDate) is { } born && born > claim.StatementThrough)
        {
            notes.Error("X12-0226", "FL 10 birth date", "The patient was born after the end of the statement. Correct the birth date or the billing period.");
        }

        if (claim.OccurrenceSpans.FirstOrDefault(s => s.From > s.Through) is { } span)
        {
            notes.Error("X12-0227", $"FL 35-36 span {span.Code}", "The occurrence span begins after it ends. Correct its dates.");
        }
    }

    static void CheckAdmission(InstitutionalClaim claim, ScrubNotes notes)
    {
        var inpatient = TypeOfBill.IsInpatient(claim.TypeOfBill);
        if (inpatient && claim.AdmissionDate is null)
        {
            notes.Error("X12-0228", "FL 12 admission date", "An inpatient bill needs the admission date. Take it from the encounter.");
        }

        notes.Needs(claim.AdmissionType, "X12-0229", "FL 14 type of admission", "The priority of the admission or visit is missing; every institutional claim carries it (CL101). Complete the admission.");
        if (string.IsNullOrWhiteSpace(claim.PointOfOrigin) && TypeOfBill.Facility(claim.TypeOfBill) != "14")
        {
            notes.Report(inpatient ? Severity.Error : Severity.Warning, "X12-0230", "FL 15 point of origin", "The point of origin is missing (CL102). Complete the admission.");
        }
        else if (claim.AdmissionType == "4" && claim.PointOfOrigin is not ("5" or "6"))
        {
            notes.Error("X12-0231", "FL 15 point of origin", "A newborn (type 4) has its own points of origin: 5 born inside this hospital, 6 born outside. Choose one.");
        }
    }

    static void CheckDischarge(InstitutionalClaim claim, ScrubNotes notes)
    {
        if (!notes.Needs(claim.PatientStatus, "X12-0233", "FL 17 patient status", "The patient's status at the end of the statement is missing; every institutional claim carries it (CL103). Complete the discharge."))
        {
            return;
        }

        if (!TypeOfBill.IsInpatient(claim.TypeOfBill))
        {
            return;
        }

        var still = claim.PatientStatus == "30";
        if (still && TypeOfBill.EndsStay(claim.TypeOfBill))
        {
            notes.Error("X12-0234", "FL 17 patient status", "Status 30 says the patient is still here, and the frequency says the stay ended. Correct one of them.");
        }

        if (!still && TypeOfBill.Frequency(claim.TypeOfBill) is '2' or '3')
        {
            notes.Error("X12-0272", "FL 17 patient status", "An interim bill (frequency 2 or 3) says that the patient is still here: status 30. Correct the status, or make it the last bill (frequency 4).");
        }

        if (!still && TypeOfBill.EndsStay(claim.TypeOfBill) && claim.DischargeTime is null)
        {
            notes.Error("X12-0235", "FL 16 discharge hour", "A final inpatient bill needs the discharge hour (DTP*096). Take it from the encounter.");
        }
        else if (still && claim.DischargeTime is not null)
        {
            notes.Error("X12-0236", "FL 16 discharge hour", "There is a discharge hour and status 30, still a patient. Remove the hour or correct the status.");
        }
    }
}
