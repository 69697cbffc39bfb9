namespace Custodian.X12;

/// <summary>The HI segments of loop 2300: one family after the other, twelve codes to a segment (005010X223A2 2300 HI).</summary>
sealed class HealthCodes(SegmentWriter output, bool exemptPoaAsOne)
{
    const int CodesPerSegment = 12;

    public void Write(InstitutionalClaim claim)
    {
        var icd10 = claim.IcdVersion != 9;
        Diagnoses(icd10 ? "ABK" : "BK", claim.PrincipalDiagnosis is { } principal ? [principal] : []);
        Codes(icd10 ? "ABJ" : "BJ", claim.AdmittingDiagnosis is { Length: > 0 } admitting ? [admitting] : []);
        Codes(icd10 ? "APR" : "PR", claim.ReasonsForVisit);
        Diagnoses(icd10 ? "ABN" : "BN", claim.ExternalCauses);
        Codes("DR", claim.Drg is { Length: > 0 } drg ? [drg] : []);
        Diagnoses(icd10 ? "ABF" : "BF", claim.OtherDiagnoses);
        Procedures(icd10 ? "BBR" : "BR", claim.PrincipalProcedure is { } first ? [first] : []);
        Procedures(icd10 ? "BBQ" : "BQ", claim.OtherProcedures);
        Family(claim.OccurrenceSpans, s => output.AddComposite("BI", s.Code, "RD8", X12Text.Range(s.From, s.Through)));
        Family(claim.Occurrences, o => output.AddComposite("BH", o.Code, "D8", X12Text.Date(o.Date)));
        Family(claim.Values, v => output.AddComposite("BE", v.Code, null, null, X12Text.Number(v.Amount)));
        Codes("BG", claim.Conditions);
        Codes("TC", claim.Treatments);
    }

    void Codes(string qualifier, IReadOnlyList<string> codes) => Family(codes, c => output.AddComposite(qualifier, c));

    // POA stands in component 9; seven separators after the code when nothing is between.
    void Diagnoses(string qualifier, IReadOnlyList<Diagnosis> diagnoses) =>
        Family(diagnoses, d => output.AddComposite(qualifier, d.Code, null, null, null, null, null, null, Poa(d.Poa)));

    void Procedures(string qualifier, IReadOnlyList<Procedure> procedures) =>
        Family(procedures, p => output.AddComposite(qualifier, p.Code, "D8", X12Text.Date(p.Date)));

    void Family<T>(IReadOnlyList<T> items, Action<T> add)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i % CodesPerSegment == 0)
            {
                output.Begin("HI");
            }

            add(items[i]);
            if (i % CodesPerSegment == CodesPerSegment - 1 || i == items.Count - 1)
            {
                output.End();
            }
        }
    }

    string? Poa(PresentOnAdmission poa) => poa switch
    {
        PresentOnAdmission.Yes => "Y",
        PresentOnAdmission.No => "N",
        PresentOnAdmission.Unknown => "U",
        PresentOnAdmission.Undetermined => "W",
        PresentOnAdmission.Exempt when exemptPoaAsOne => "1",
        _ => null,
    };
}
