using System.Globalization;
using CsCheck;

namespace Custodian.Oncology.Tests;

/// <summary>What holds for any input, good or bad.</summary>
public class DerivationLawTests
{
    static readonly string[] PatientItems =
    [
        "dateOfBirth", "dateOfLastContact", "vitalStatus", "race1", "race2", "race3", "ihsLink", "spanishHispanicOrigin", "birthplaceCountry", "nameLast", "nameBirthSurname", "sexAssignedAtBirth",
        "causeOfDeath", "icdRevisionNumber",
    ];

    static readonly string[] TumourItems =
    [
        "dateOfDiagnosis", "primarySite", "histologicTypeIcdO3", "behaviorCodeIcdO3", "sequenceNumberCentral", "typeOfReportingSource", "addrAtDxState", "countyAtDx", "countyAtDxAnalysis",
        "countyAtDxGeocode2010", "censusTrCertainty2010", "dateInitialRxSeer", "gradeClinical", "gradePathological", "schemaId", "csTumorSize", "eodTumorSize", "tumorSizeSummary",
    ];

    static readonly string[] Values =
    [
        "", " ", "0", "1", "9", "00", "01", "03", "60", "99", "999", "9999", "C619", "C4", "c619", "C999", "8000", "9800", "XXXX", "2015", "201513", "20150230", "20150601", "99999999", "18991231",
        "20991231", "00000000", "NY", "ZZ", "C80", "1999", "GARCIA", "MEX", "é", "-1", "+12", "1e3", "٣٣٣٣",
    ];

    static readonly Gen<Items> AnyPatient = Of(PatientItems);
    static readonly Gen<Items> AnyTumour = Of(TumourItems);

    public static TheoryData<string> Names => [.. RegistryTables.DerivationNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_values_are_answered_for_every_tumour_with_the_same_items(string name)
    {
        var derivation = Registry.Tables.Derivation(name).Value;

        Gen.Select(AnyPatient, AnyTumour.Array[0, 4]).Sample(
            (patient, tumours) =>
            {
                var derived = derivation.Derive(new(patient, tumours), Registry.Options);
                Assert.True(derived.Tumours.Count == tumours.Length || derived.Tumours.Count == 0);
                Assert.True(derived.Tumours.Select(t => string.Join(',', t.Select(i => i.Key))).Distinct().Count() <= 1);
            },
            iter: 2_000);
    }

    [Fact]
    public void Presumed_alive_is_never_shorter_than_active_follow_up()
    {
        var derivation = Registry.Tables.Derivation("survival-time").Value;
        var dates = Gen.Int[1990, 2025].SelectMany(y => Gen.Int[1, 12], (y, m) => $"{y:0000}{m:00}").SelectMany(ym => Gen.Int[1, 28], (ym, d) => d > 20 ? ym : $"{ym}{d:00}");

        Gen.Select(dates, dates.Array[1, 4], Gen.Int[0, 1].Select(i => i == 0 ? "0" : "1")).Sample(
            (last, diagnoses, status) =>
            {
                var patient = new Items { { "dateOfLastContact", last }, { "vitalStatus", status } };
                var derived = derivation.Derive(new(patient, [.. diagnoses.Select((d, i) => new Items { { "dateOfDiagnosis", d }, { "sequenceNumberCentral", $"{i + 1:00}" } })]), Registry.Options);
                Assert.All(derived.Tumours.Where(t => t["survDaysActiveFollowup"] != "99999" && t["survDaysPresumedAlive"] != "99999"), t =>
                    Assert.True(string.CompareOrdinal(t["survDaysActiveFollowup"], t["survDaysPresumedAlive"]) <= 0));
                Assert.Equal(Enumerable.Range(1, diagnoses.Length), derived.Tumours.Select(t => int.Parse(t["recordNumberRecode"], CultureInfo.InvariantCulture)).Order());
            },
            iter: 2_000);
    }

    [Fact]
    public void A_derived_day_lies_in_the_month_that_was_recorded()
    {
        var derivation = Registry.Tables.Derivation("survival-time").Value;
        var patient = new Items { { "dateOfLastContact", "20200115" }, { "vitalStatus", "0" } };

        var derived = derivation.Derive(new(patient, [new() { { "dateOfDiagnosis", "201502" } }, new() { { "dateOfDiagnosis", "20150210" } }]), Registry.Options);

        Assert.Equal("20150210", derived.Tumours[1]["survDateDxRecode"]);
        Assert.StartsWith("201502", derived.Tumours[0]["survDateDxRecode"], StringComparison.Ordinal);
    }

    static Gen<Items> Of(string[] names) => Gen.Int[0, Values.Length - 1].Select(i => Values[i]).Array[names.Length].Select(values =>
    {
        var items = new Items();
        foreach (var (name, value) in names.Zip(values))
        {
            items.Add(name, value);
        }

        return items;
    });
}
