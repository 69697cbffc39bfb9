using Custodian.Testing;

namespace Custodian.Synthetic.Tests;

/// <summary>The Medicare Code Editor's own tables find nothing to object to in the stories.</summary>
public sealed class EditTests
{
    static readonly Dictionary<string, (int From, int Through)> Ages = new(StringComparer.Ordinal)
    {
        ["newborn"] = (0, 0), ["pediatric"] = (0, 17), ["maternity"] = (9, 64), ["adult"] = (15, 124),
    };

    [Fact]
    public void Diagnoses_fit_age_and_sex_and_the_principal_may_be_one()
    {
        var flags = Flags("mce_icd10_dx.tsv.gz");
        Assert.Contains("maternity", flags["O80"]);

        var wrong = Hospital.Visits.SelectMany(v => v.Visit.Diagnoses
            .Where((d, i) => flags.GetValueOrDefault(d.Code, []).Any(f => Objects(f, v.Patient, v.Visit, i == 0)))
            .Select(d => Hospital.Name(v.Visit) + " " + d.Code + " " + string.Join(' ', flags[d.Code])));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Procedures_fit_the_sex()
    {
        var flags = Flags("mce_icd10_px.tsv.gz");

        var wrong = Hospital.Visits.SelectMany(v => v.Visit.Procedures
            .Where(p => flags.GetValueOrDefault(p.Code, []).Any(f => f == (v.Patient.Sex == "F" ? "male" : "female") || f == "noncovered"))
            .Select(p => Hospital.Name(v.Visit) + " " + p.Code));

        Assert.Empty(wrong);
    }

    static bool Objects(string flag, SyntheticPatient patient, SyntheticEncounter visit, bool principal) => flag switch
    {
        "male" => patient.Sex != "M",
        "female" => patient.Sex != "F",
        "ecodepdx" or "manifestation" => principal,
        "unacceptable" => principal && visit.Class == EncounterClass.Inpatient,
        _ => Ages.TryGetValue(flag, out var range) && People.Ages.At(patient.BirthTruth, DateOnly.FromDateTime(visit.Admitted.Date)) is var age
            && (age < range.From || age > range.Through),
    };

    /// <summary>Flags of the rows that are still in force.</summary>
    static Dictionary<string, string[]> Flags(string file) => OfficialCodes.Open(Reference.Path("coding/mce-v43.1/" + file))
        .ReplaceLineEndings("\n").Split('\n').Skip(1)
        .Select(l => l.Split('\t'))
        .Where(p => p.Length == 4 && p[2].Length == 0 && p[3].Length > 0)
        .GroupBy(p => p[0])
        .ToDictionary(g => g.Key, g => g.SelectMany(p => p[3].Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)).ToArray(), StringComparer.Ordinal);
}
