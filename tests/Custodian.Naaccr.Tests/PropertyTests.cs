using CsCheck;
using Custodian.Naaccr.Cases;

namespace Custodian.Naaccr.Tests;

public class PropertyTests
{
    static readonly Gen<string> Text = Gen.Char["<>&\"'\n é–abc]"].Array[1, 40].Select(c => new string(c));

    /// <summary>Values of text items, so that any characters are allowed; blanks at the ends are findings and still values.</summary>
    static readonly Gen<List<List<string>>> Patients = Text.List[0, 4].List[1, 6];

    [Fact]
    public void What_is_written_reads_back_equal()
    {
        var catalog = Official.Standard.Catalog(250, 'A', [])!;
        string[] items = ["textRemarks", "textStaging", "rxTextSurgery", "textDxProcPe"];

        Patients.Sample(
            patients =>
            {
                var read = new Read { File = new NaaccrFile(catalog) };
                foreach (var values in patients)
                {
                    var patient = new Patient(catalog);
                    patient.Set("patientIdNumber", "00000001");
                    var tumor = patient.AddTumor();
                    foreach (var (id, value) in items.Zip(values))
                    {
                        tumor.Set(id, value);
                    }

                    read.Patients.Add(patient);
                }

                var again = Read.Xml(RoundTripTests.Written(read), Official.Standard);
                return again.Fault is null && RoundTripTests.Dump(read).SequenceEqual(RoundTripTests.Dump(again));
            },
            iter: 2000);
    }

    [Fact]
    public void Setting_and_removing_keeps_every_other_value()
    {
        var catalog = Official.Standard.Catalog(250, 'A', [])!;

        Gen.Select(Gen.Int[0, catalog.Items.Count - 1], Gen.Int[0, 3]).List[1, 200].Sample(
            steps =>
            {
                var (tumor, model) = (new Patient(catalog).AddTumor(), new Dictionary<int, string>());
                foreach (var (item, value) in steps)
                {
                    var text = value == 0 ? "" : $"v{value}";
                    tumor.Set(item, System.Text.Encoding.ASCII.GetBytes(text));
                    if (value == 0)
                    {
                        model.Remove(item);
                    }
                    else
                    {
                        model[item] = text;
                    }
                }

                return tumor.Count == model.Count && model.All(m => tumor.TryGet(m.Key, out var got) && got.SequenceEqual(m.Value));
            },
            iter: 500);
    }
}
