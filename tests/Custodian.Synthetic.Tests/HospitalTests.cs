using System.Security.Cryptography;
using System.Text;
using Custodian.Kernel;

namespace Custodian.Synthetic.Tests;

public sealed class HospitalTests
{
    [Fact]
    public void The_same_seed_gives_the_same_hospital() =>
        Assert.Equal(Fingerprint(Hospital.Seed, 300), Fingerprint(Hospital.Seed, 300));

    [Fact]
    public void Another_seed_gives_another_hospital() => Assert.NotEqual(Fingerprint(1, 20), Fingerprint(2, 20));

    [Fact]
    public void A_patient_is_the_same_alone_and_in_the_sequence() =>
        Assert.Equal(Text(Hospital.Patients[1234]), Text(SyntheticHospital.Patient(Hospital.Seed, 1234, Hospital.AsOf)));

    // Computed apart, by a program in another language: the sequence must not depend on the runtime.
    [Fact]
    public void The_dice_give_the_sequence_they_have_always_given()
    {
        int[] expected = [302, 542, 962, 616, 558, 726, 984, 349];

        var dice = Dice.For(1, 2, 3);

        Assert.Equal(expected, Enumerable.Range(0, 8).Select(_ => dice.Between(1, 1000)));
    }

    [Fact]
    public void Streaming_keeps_no_patient()
    {
        var asked = 0;
        WeakReference? early = null;
        foreach (var patient in SyntheticHospital.Generate(7, 20_000, Hospital.AsOf))
        {
            early ??= new(patient);
            asked++;
        }

        GC.Collect();
        Assert.Equal(20_000, asked);
        Assert.False(early!.IsAlive);
    }

    [Fact]
    public void Record_visit_and_account_numbers_are_unique()
    {
        Assert.Distinct(Hospital.Patients.SelectMany(p => p.Identifiers).Select(i => i.Mrn));
        Assert.Distinct(Hospital.Visits.Select(v => v.Visit.VisitNumber));
        Assert.Distinct(Hospital.Visits.Select(v => v.Visit.AccountNumber));
        Assert.Distinct(Hospital.Visits.SelectMany(v => v.Visit.Documents).Select(d => d.Id));
    }

    [Fact]
    public void Physicians_and_facilities_have_npis_with_a_correct_check_digit()
    {
        Assert.InRange(SyntheticHospital.Physicians.Count, 40, 50);
        Assert.All(SyntheticHospital.Physicians, p => Assert.True(Npi.TryParse(p.Npi, out _)));
        Assert.All(SyntheticHospital.Facilities, f => Assert.True(Npi.TryParse(f.Npi, out _)));
        Assert.Distinct(SyntheticHospital.Physicians.Select(p => p.Npi));
    }

    [Fact]
    public void Social_security_numbers_are_of_the_never_issued_range() =>
        Assert.All(Hospital.Patients.Where(p => p.Ssn.Length > 0), p => Assert.Matches("^9[0-9]{2}(0[1-9]|[1-4][0-9])[0-9]{4}$", p.Ssn));

    [Fact]
    public void Phones_are_of_the_range_kept_for_fiction() =>
        Assert.All(Hospital.Patients.Where(p => p.Phone.Length > 0), p => Assert.Matches("^[0-9]{3}-555-01[0-9]{2}$", p.Phone));

    [Fact]
    public void Every_document_says_that_it_is_synthetic() =>
        Assert.All(Hospital.Visits.SelectMany(v => v.Visit.Documents), d => Assert.Contains("Synthetic record", d.Text, StringComparison.Ordinal));

    [Fact]
    public void No_template_mark_is_left_in_a_document() =>
        Assert.All(Hospital.Visits.SelectMany(v => v.Visit.Documents), d => Assert.DoesNotMatch(@"[\[\]{}?]|not done", d.Text));

    [Fact]
    public void All_scenarios_are_told()
    {
        var told = Hospital.Visits.Select(v => v.Visit.Scenario).ToHashSet(StringComparer.Ordinal);

        Assert.True(SyntheticHospital.Scenarios.Count >= 40);
        Assert.Empty(SyntheticHospital.Scenarios.Keys.Except(told));
    }

    [Fact]
    public void The_mix_of_encounters_is_that_of_a_hospital()
    {
        var visits = Hospital.Visits.Select(v => v.Visit).ToList();

        Assert.InRange(Share(visits, v => v.Class == EncounterClass.Inpatient), 30, 60);
        Assert.InRange(Share(visits, v => v.Class == EncounterClass.Emergency), 10, 30);
        Assert.InRange(Share(visits, v => v.Class == EncounterClass.Observation), 4, 15);
        Assert.InRange(Share(visits, v => v.Class == EncounterClass.OutpatientSurgery), 4, 18);
        Assert.InRange(Share(visits, v => v.Class == EncounterClass.Clinic), 10, 30);
        Assert.InRange(Share(visits, v => v.Admitted > Hospital.AsOf.AddDays(-92).ToDateTime(TimeOnly.MinValue)), 65, 90);
        Assert.Contains(visits, v => v.Discharged is null);
    }

    [Theory]
    [InlineData(SyntheticRole.Duplicate)]
    [InlineData(SyntheticRole.Twin)]
    [InlineData(SyntheticRole.Newborn)]
    [InlineData(SyntheticRole.Mother)]
    [InlineData(SyntheticRole.Unknown)]
    public void Every_planted_role_occurs(SyntheticRole role) => Assert.Contains(Hospital.Patients, p => p.Role == role);

    [Fact]
    public void Planted_data_problems_occur()
    {
        Assert.Contains(Hospital.Patients, p => !p.Born.IsComplete);
        Assert.Contains(Hospital.Patients, p => p.Aliases.Count > 0);
        Assert.Contains(Hospital.Patients, p => p.Preferred.Length > 0);
        Assert.Contains(Hospital.Patients, p => p.Name.Suffix.Length > 0);
        Assert.Contains(Hospital.Patients, p => p.Vip);
        Assert.Contains(Hospital.Patients, p => p.ConfidentialAddress);
        Assert.Contains(Hospital.Patients, p => p.Identifiers.Count == 2);
        Assert.Contains(Hospital.Visits, v => v.Visit.Missing.Count > 0);
        Assert.Contains(Hospital.Visits, v => v.Visit.Documents.Any(d => d.SignedAt is null));
    }

    [Fact]
    public void A_newborn_is_born_in_its_mothers_stay() =>
        Assert.All(Hospital.Patients.Where(p => p.Role == SyntheticRole.Newborn), baby =>
        {
            var mother = Hospital.Patients[baby.Index - 1];
            Assert.Equal(SyntheticRole.Mother, mother.Role);
            Assert.Equal(mother.Mrn, baby.RelatedMrn);
            Assert.Equal(mother.Encounters[0].Admitted.Date, baby.Encounters[0].Admitted.Date);
            Assert.Equal(mother.Encounters[0].Scenario == "delivery-caesarean", baby.Encounters[0].Diagnoses[0].Code == "Z3801");
        });

    [Fact]
    public void Twins_share_birth_date_and_family_name_and_nothing_else() =>
        Assert.All(Hospital.Patients.Where(p => p.Role == SyntheticRole.Twin), twin =>
        {
            var first = Hospital.Patients[twin.Index - 1];
            Assert.Equal((first.BirthTruth, first.Name.Family), (twin.BirthTruth, twin.Name.Family));
            Assert.Equal((1, 2), (first.BirthOrder, twin.BirthOrder));
        });

    static int Share(List<SyntheticEncounter> visits, Func<SyntheticEncounter, bool> which) => 100 * visits.Count(which) / visits.Count;

    static string Fingerprint(int seed, int patients)
    {
        var all = string.Concat(SyntheticHospital.Generate(seed, patients, Hospital.AsOf).Select(Text));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    static string Text(SyntheticPatient patient) =>
        $"{patient.Name} {patient.Born} {patient.Mrn} {patient.Coverage} {patient.Address}" + string.Concat(Feed.Of(patient).Select(m => m.Text));
}
