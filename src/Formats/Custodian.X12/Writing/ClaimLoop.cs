namespace Custodian.X12;

/// <summary>Loop 2300 and what hangs below it, in the order of 005010X223A2.</summary>
sealed class ClaimLoop(SegmentWriter output, bool exemptPoaAsOne)
{
    public void Write(InstitutionalClaim claim)
    {
        WriteClaim(claim);
        WriteDates(claim);
        output.Write("CL1", claim.AdmissionType, claim.PointOfOrigin, claim.PatientStatus);
        foreach (var attachment in claim.Attachments)
        {
            var number = attachment.ControlNumber is { Length: > 0 } control ? control : null;
            output.Write("PWK", attachment.ReportType, attachment.Transmission, null, null, number is null ? null : "AC", number);
        }

        if (claim.EstimatedPatientDue is { } due)
        {
            output.Write("AMT", "F3", X12Text.Number(due.Dollars));
        }

        WriteReferences(claim);
        if (claim.BillingNote is { Length: > 0 } note)
        {
            output.Write("NTE", "ADD", note);
        }

        new HealthCodes(output, exemptPoaAsOne).Write(claim);
        WritePractitioners(claim);
        foreach (var coverage in claim.OtherCoverages)
        {
            OtherCoverageLoop.Write(output, coverage);
        }

        for (var i = 0; i < claim.Lines.Count; i++)
        {
            ServiceLineLoop.Write(output, claim, i);
        }
    }

    void WriteClaim(InstitutionalClaim claim)
    {
        output.Begin("CLM");
        output.Add(claim.PatientControlNumber);
        output.Add(X12Text.Number(claim.TotalCharge.Dollars));
        output.Add(null);
        output.Add(null);
        output.AddComposite(TypeOfBill.Facility(claim.TypeOfBill), "A", TypeOfBill.Frequency(claim.TypeOfBill).ToString());
        output.Add(null);
        output.Add(claim.ProviderAcceptsAssignment);
        output.Add(claim.BenefitsAssigned);
        output.Add(claim.ReleaseOfInformation);
        for (var unused = 10; unused < 20; unused++)
        {
            output.Add(null);
        }

        output.Add(claim.DelayReason);
        output.End();
    }

    void WriteDates(InstitutionalClaim claim)
    {
        if (claim.DischargeTime is { } discharged)
        {
            output.Write("DTP", "096", "TM", X12Text.Time(discharged));
        }

        output.Write("DTP", "434", "RD8", X12Text.Range(claim.StatementFrom, claim.StatementThrough));
        switch (claim.AdmissionDate, claim.AdmissionTime)
        {
            case ({ } day, { } time):
                output.Write("DTP", "435", "DT", X12Text.Date(day) + X12Text.Time(time));
                break;
            case ({ } day, null):
                output.Write("DTP", "435", "D8", X12Text.Date(day));
                break;
        }
    }

    void WriteReferences(InstitutionalClaim claim)
    {
        Reference("9F", claim.Referral);
        Reference("G1", claim.PriorAuthorization);
        Reference("F8", claim.PayerControlNumber);
        Reference("LU", claim.AccidentState);
        Reference("EA", claim.MedicalRecordNumber);
    }

    void Reference(string qualifier, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.Write("REF", qualifier, value);
        }
    }

    void WritePractitioners(InstitutionalClaim claim)
    {
        Practitioner("71", claim.Attending);
        if (claim.Attending?.Taxonomy is { Length: > 0 } taxonomy)
        {
            output.Write("PRV", "AT", "PXC", taxonomy);
        }

        Practitioner("72", claim.Operating);
        Practitioner("ZZ", claim.OtherOperating);
        Practitioner("82", claim.Rendering);
        if (claim.ServiceFacility is { } facility)
        {
            output.Write("NM1", "77", "2", facility.Name, null, null, null, null, facility.Npi is { Length: > 0 } ? "XX" : null, facility.Npi);
            PartyLoops.WriteAddress(output, facility.Address);
        }

        Practitioner("DN", claim.Referring);
    }

    void Practitioner(string role, ClaimPractitioner? practitioner)
    {
        if (practitioner is not null)
        {
            PartyLoops.WritePerson(output, role, practitioner.Name, "XX", practitioner.Npi);
        }
    }
}
