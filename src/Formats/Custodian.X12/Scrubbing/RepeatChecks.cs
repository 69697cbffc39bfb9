namespace Custodian.X12;

/// <summary>More of a kind than the guide has room for.</summary>
static class RepeatChecks
{
    public static void Check(InstitutionalClaim claim, ScrubNotes notes)
    {
        AtMost(24, claim.OtherDiagnoses.Count, "FL 67 other diagnoses", notes);
        AtMost(3, claim.ReasonsForVisit.Count, "FL 70 reasons for visit", notes);
        AtMost(12, claim.ExternalCauses.Count, "FL 72 external causes", notes);
        AtMost(24, claim.OtherProcedures.Count, "FL 74 other procedures", notes);
        AtMost(24, claim.OccurrenceSpans.Count, "FL 35-36 occurrence spans", notes);
        AtMost(24, claim.Occurrences.Count, "FL 31-34 occurrences", notes);
        AtMost(24, claim.Values.Count, "FL 39-41 value codes", notes);
        AtMost(24, claim.Conditions.Count, "FL 18-28 condition codes", notes);
        AtMost(24, claim.Treatments.Count, "treatment codes", notes);
        AtMost(10, claim.Attachments.Count, "attachments", notes);
        AtMost(10, claim.OtherCoverages.Count, "FL 50 other payers", notes);
        foreach (var coverage in claim.OtherCoverages)
        {
            AtMost(AdjustmentSegments.Most, AdjustmentSegments.Count(coverage.Adjustments), $"adjustment segments (CAS) of payer {coverage.Payer.Name}", notes);
        }

        AtMost(999, claim.Lines.Count, "FL 42 lines", notes);
        foreach (var (number, line) in claim.Lines.Index())
        {
            AtMost(4, line.Modifiers.Count, $"FL 44 modifiers of line {number + 1}", notes);
            foreach (var decided in line.Adjudications)
            {
                AtMost(AdjustmentSegments.Most, AdjustmentSegments.Count(decided.Adjustments), $"adjustment segments (CAS) of payer {decided.PayerId} on line {number + 1}", notes);
            }

            AtMost(15, line.Adjudications.Count, $"payer decisions on line {number + 1}", notes);
        }
    }

    static void AtMost(int limit, int count, string place, ScrubNotes notes)
    {
        if (count > limit)
        {
            notes.Error("X12-0250", place, $"There are {count}, and the 837I holds {limit}. Keep those that decide the DRG, the HAC review and the POA first, and leave out the rest.");
        }
    }
}
