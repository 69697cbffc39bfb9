using Custodian.Testing;

namespace Custodian.Synthetic.Tests;

public sealed class CodeTests
{
    static readonly DateOnly Fiscal2026 = new(2025, 10, 1);

    [Fact]
    public void Every_diagnosis_is_billable_on_the_day_of_discharge()
    {
        var (y2025, y2026) = (OfficialCodes.Billable("coding/icd10-fy2025/icd10cm_order_2025.txt.gz"), OfficialCodes.Billable("coding/icd10cm-2026/icd10cm_order_2026.txt.gz"));

        var wrong = Hospital.Visits.SelectMany(v => v.Visit.Diagnoses
            .Where(d => !(Day(v.Visit) < Fiscal2026 ? y2025 : y2026).Contains(d.Code))
            .Select(d => Hospital.Name(v.Visit) + " " + d.Code));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_procedure_is_valid_on_the_day_of_discharge()
    {
        var (y2025, y2026) = (OfficialCodes.Billable("coding/icd10-fy2025/icd10pcs_order_2025.txt.gz"), OfficialCodes.Billable("coding/icd10pcs-2026/icd10pcs_order_2026.txt.gz"));

        var wrong = Hospital.Visits.SelectMany(v => v.Visit.Procedures
            .Where(p => !(Day(v.Visit) < Fiscal2026 ? y2025 : y2026).Contains(p.Code))
            .Select(p => Hospital.Name(v.Visit) + " " + p.Code));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Inpatient_diagnoses_tell_presence_on_admission_unless_exempt()
    {
        var exempt = OfficialCodes.PoaExempt(OfficialCodes.Open(Reference.Path("coding/icd10cm-2026/POAexemptCodesFY26.txt.gz")));

        var wrong = Hospital.Visits.Where(v => v.Visit.Class == EncounterClass.Inpatient).SelectMany(v => v.Visit.Diagnoses
            .Where(d => d.Poa is null != exempt.Contains(d.Code) || d.Poa is not (null or 'Y' or 'N' or 'U' or 'W'))
            .Select(d => $"{Hospital.Name(v.Visit)} {d.Code} {d.Poa}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Outpatient_diagnoses_report_no_presence_on_admission() =>
        Assert.DoesNotContain(Hospital.Visits.Where(v => v.Visit.Class != EncounterClass.Inpatient), v => v.Visit.Diagnoses.Any(d => d.Poa is not null));

    [Fact]
    public void No_encounter_repeats_a_diagnosis_and_each_has_one() =>
        Assert.All(Hospital.Visits, v =>
        {
            Assert.NotEmpty(v.Visit.Diagnoses);
            Assert.Distinct(v.Visit.Diagnoses.Select(d => d.Code));
        });

    [Fact]
    public void Evidence_lies_within_its_document() =>
        Assert.All(Hospital.Visits, v => Assert.All(
            v.Visit.Diagnoses.SelectMany(d => d.Evidence).Concat(v.Visit.Procedures.SelectMany(p => p.Evidence)),
            e => Assert.False(string.IsNullOrWhiteSpace(v.Visit.Documents[e.Document].Text.Substring(e.Start, e.Length)))));

    [Fact]
    public void Every_code_of_a_complete_chart_has_evidence()
    {
        var complete = Hospital.Visits.Where(v => v.Visit.Missing.Count == 0 && v.Visit.Discharged < Hospital.AsOf.AddDays(-20).ToDateTime(TimeOnly.MinValue));

        var unsupported = complete.SelectMany(v => v.Visit.Diagnoses.Where(d => d.Evidence.Count == 0).Select(d => d.Code)
            .Concat(v.Visit.Procedures.Where(p => p.Evidence.Count == 0).Select(p => p.Code))
            .Select(c => Hospital.Name(v.Visit) + " " + c));

        Assert.Empty(unsupported);
    }

    [Fact]
    public void Heart_failure_with_kidney_disease_is_coded_as_one_combination()
    {
        var codes = Hospital.Visits.Select(v => v.Visit.Diagnoses.Select(d => d.Code).ToHashSet(StringComparer.Ordinal)).ToList();

        // ICD-10-CM Official Guidelines FY2026, I.C.9.a: hypertension is presumed to be related to heart failure and to kidney disease.
        Assert.DoesNotContain(codes, c => c.Contains("I10") && (c.Contains("N1830") || c.Contains("N184") || c.Contains("I5022") || c.Contains("I5023")));
        Assert.Contains(codes, c => c.Contains("I130"));
    }

    static DateOnly Day(SyntheticEncounter visit) => DateOnly.FromDateTime((visit.Discharged ?? visit.Admitted).Date);
}
