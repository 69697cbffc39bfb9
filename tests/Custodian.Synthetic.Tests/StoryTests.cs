namespace Custodian.Synthetic.Tests;

public sealed class StoryTests
{
    [Fact]
    public void Nobody_leaves_before_arriving_and_nothing_happens_after_the_as_of_date()
    {
        var cut = new DateTimeOffset(Hospital.AsOf.ToDateTime(TimeOnly.MinValue), SyntheticHospital.Zone);

        Assert.All(Hospital.Visits, v =>
        {
            Assert.True(v.Visit.Discharged is null || v.Visit.Discharged > v.Visit.Admitted, Hospital.Name(v.Visit));
            Assert.True(v.Visit.Admitted < cut && (v.Visit.Discharged ?? v.Visit.Admitted) < cut, Hospital.Name(v.Visit));
            Assert.All(v.Visit.Documents, d => Assert.True(d.Written < cut && (d.SignedAt ?? d.Written) < cut, d.Id));
        });
    }

    [Fact]
    public void Stays_of_a_patient_do_not_overlap() =>
        Assert.All(Hospital.Patients, p => Assert.All(p.Encounters.Zip(p.Encounters.Skip(1)), pair => Assert.True(pair.First.Discharged < pair.Second.Admitted)));

    [Fact]
    public void Procedures_are_done_within_the_stay() =>
        Assert.All(Hospital.Visits, v => Assert.All(v.Visit.Procedures, p => Assert.InRange(
            p.On, DateOnly.FromDateTime(v.Visit.Admitted.Date), DateOnly.FromDateTime((v.Visit.Discharged ?? DateTimeOffset.MaxValue).Date))));

    [Fact]
    public void Documents_are_of_the_stay_or_after_and_in_order() =>
        Assert.All(Hospital.Visits, v =>
        {
            Assert.All(v.Visit.Documents, d => Assert.True(d.ServiceTime >= v.Visit.Admitted && d.Written >= d.ServiceTime && (d.SignedAt ?? d.Written) >= d.Written, d.Id));
            Assert.All(v.Visit.Documents.Where(d => d.Type.Name != "pathology"), d => Assert.True(v.Visit.Discharged is null || d.ServiceTime <= v.Visit.Discharged, d.Id));
            Assert.Equal(v.Visit.Documents.OrderBy(d => d.ServiceTime), v.Visit.Documents);
        });

    [Fact]
    public void Locations_begin_with_admission_and_go_forward() =>
        Assert.All(Hospital.Visits, v =>
        {
            Assert.Equal(v.Visit.Admitted, v.Visit.Locations[0].From);
            Assert.All(v.Visit.Locations.Skip(1), l => Assert.True(l.From > v.Visit.Admitted && l.From < (v.Visit.Discharged ?? DateTimeOffset.MaxValue)));
        });

    [Fact]
    public void A_discharged_patient_has_a_disposition_and_the_dead_do_not_come_back() =>
        Assert.All(Hospital.Patients, p =>
        {
            Assert.All(p.Encounters, e => Assert.Equal(e.Discharged is null, e.Disposition.Length == 0));
            Assert.All(p.Encounters.SkipLast(1), e => Assert.NotEqual("20", e.Disposition));
            Assert.Equal(p.Died is not null, p.Encounters.Count > 0 && p.Encounters[^1].Disposition == "20");
        });

    [Fact]
    public void Charges_have_four_digit_revenue_codes_and_amounts() =>
        Assert.All(Hospital.Visits.Where(v => v.Visit.Discharged is not null), v =>
        {
            Assert.NotEmpty(v.Visit.Charges);
            Assert.All(v.Visit.Charges, c => Assert.True(c.RevenueCode.Length == 4 && c.RevenueCode.All(char.IsAsciiDigit) && c.Units > 0 && c.Amount.Cents > 0, c.Name));
        });

    [Fact]
    public void A_tumor_operation_has_a_pathology_report_due() =>
        Assert.All(
            Hospital.Visits.Where(v => v.Visit.Scenario is "colon-cancer-resection" && v.Visit.Discharged < Hospital.AsOf.AddDays(-10).ToDateTime(TimeOnly.MinValue)),
            v => Assert.True(v.Visit.Documents.Any(d => d.Type.Name == "pathology") || v.Visit.Missing.Any(t => t.Name == "pathology")));

    [Fact]
    public void Every_code_of_every_scenario_is_supported_by_some_template()
    {
        var unsupported = Stories.StoryBook.Scenarios.SelectMany(s => s.Diagnoses.Select(d => d.Code).Concat(s.Procedures.Select(p => p.Code))
            .Where(code => !s.Documents.Any(d => d.Body.Contains(code, StringComparison.Ordinal)))
            .Select(code => s.Id + " " + code));

        Assert.Empty(unsupported);
    }
}
