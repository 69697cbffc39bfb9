using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Prints;
using Custodian.StoreTesting;

namespace Custodian.Patients.Tests;

/// <summary>The PDFs, drawn and read back.</summary>
public class PrintTests
{
    static readonly PrintVisit Visit = new("2609-04418", "Larkfield General Hospital", [("Class", "Inpatient"), ("Unit, room, bed", "4W 410 A")], ["Medicare, member 1EG4"]);

    public static readonly TheoryData<string> Numbers = ["00482173", "2609-04418", "1", "12", "123", "A1", "MRN 00482173", "12AB345678", "X1234567", "998877665544332211", "~!aZ09"];

    [Theory, MemberData(nameof(Numbers))]
    public async Task A_number_printed_as_code_128_is_read_back(string number)
    {
        var page = await RenderedPage.First(PatientPrints.Wristband(Okafor with { Mrn = number }, null, PrintFonts.Standard));

        Assert.Equal(number, BarcodeReader.Code128(page, RenderedPage.Pixels(28), Prints.Code128.Patterns));
    }

    [Fact]
    public void Every_symbol_of_code_128_has_eleven_modules_and_an_even_number_of_dark_ones()
    {
        Assert.Equal(107, Prints.Code128.Patterns.Distinct().Count());
        Assert.All(Prints.Code128.Patterns.Take(106), p => Assert.Equal((11, 0), (p.Sum(c => c - '0'), (p[0] + p[2] + p[4]) % 2)));
    }

    [Theory]
    [InlineData("näht")]
    [InlineData("")]
    public void What_code_128_cannot_write_is_printed_without_bars(string number) => Assert.Null(Prints.Code128.Encode(number));

    [Fact]
    public async Task Wristband_face_sheet_and_labels_carry_account_and_number()
    {
        var band = await RenderedPage.First(PatientPrints.Wristband(Okafor, Visit, PrintFonts.Standard));
        var face = await RenderedPage.First(PatientPrints.FaceSheet(Okafor, Visit, "Printed by test", PrintFonts.Standard));
        var labels = await RenderedPage.First(PatientPrints.Labels(Okafor, Visit, PrintFonts.Standard));

        Assert.Equal("LARK|00482173|2609-04418", BarcodeReader.Qr(band, 0, RenderedPage.Pixels(74)));
        Assert.Equal("LARK|00482173|2609-04418", BarcodeReader.Qr(band, RenderedPage.Pixels(722), RenderedPage.Pixels(788)));
        Assert.Equal("2609-04418", BarcodeReader.Code128(band, RenderedPage.Pixels(28), Prints.Code128.Patterns));
        Assert.Equal("00482173", BarcodeReader.Code128(face, RenderedPage.Pixels(792 - 736), Prints.Code128.Patterns));
        Assert.Equal("2609-04418", BarcodeReader.Code128(face, RenderedPage.Pixels(792 - 690), Prints.Code128.Patterns));
        Assert.Equal("2609-04418", BarcodeReader.Code128(labels, RenderedPage.Pixels(36 + 72 - 22), Prints.Code128.Patterns));
    }

    [Theory, OnBothStores]
    public async Task An_alias_marked_for_print_hides_the_legal_name_everywhere(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314", preferred: "Peggy") with { SsnLast4 = "4471", Street = "12 Elm St", City = "Akron" });
        await hospital.Run(RegisterNewborn.RegisterNewborn.Definition, new(id, "F", new DateOnly(2026, 9, 14), 1, 1, ""));
        await hospital.Run(KnowNames.AddName.Definition, new(id, new(NameKind.Maiden, "Lindqvist", "", null, null, Printed: false)));
        await hospital.Run(KnowNames.AddName.Definition, new(id, new(NameKind.Alias, "Rivers", "Joan", null, null, Printed: true)));

        var text = await Printed(hospital, id);

        Assert.Contains("RIVERS, Joan", text, StringComparison.Ordinal);
        Assert.All(["okafor", "margaret", "peggy", "4471", "lindqvist"], hidden => Assert.DoesNotContain(hidden, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, OnBothStores]
    public async Task An_alias_not_marked_or_not_in_force_is_printed_nowhere(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        await hospital.Run(KnowNames.AddName.Definition, new(id, new(NameKind.Alias, "Rivers", "Joan", null, null, Printed: false)));
        await hospital.Run(KnowNames.AddName.Definition, new(id, new(NameKind.Alias, "Brooks", "June", null, new DateOnly(2026, 9, 1), Printed: true)));

        var text = await Printed(hospital, id);

        Assert.Contains("OKAFOR, Margaret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("RIVERS", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("BROOKS", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothStores]
    public async Task A_confidential_address_is_said_to_exist_and_not_printed(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314") with { Street = "12 Elm St", City = "Akron" });
        await hospital.Run(KeepAddress.SetConfidentialAddress.Definition, new(id, "PO Box 7", "Canton", "OH", "44702", ""));

        var text = await Printed(hospital, id);

        Assert.Contains("CONFIDENTIAL ADDRESS ON FILE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("PO Box 7", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("MÜLLER, Jürgen")]
    [InlineData("محمد, أحمد")]
    [InlineData("כהן, דוד")]
    [InlineData("ИВАНОВ, Иван")]
    [InlineData("王, 小明 😀")]
    public async Task Names_of_every_script_print_without_failing(string name)
    {
        foreach (var fonts in (PrintFonts[])[PrintFonts.Standard, PrintFonts.Load(Path.GetTempPath())])
        {
            var page = await RenderedPage.First(PatientPrints.Wristband(Okafor with { Name = name }, Visit, fonts));

            Assert.Equal("2609-04418", BarcodeReader.Code128(page, RenderedPage.Pixels(28), Prints.Code128.Patterns));
        }
    }

    static PersonForPrint Okafor => new("OKAFOR, Margaret Anne", "00482173", "14-Mar-1951", "Female", "Larkfield General Hospital", "LARK", [("Street", "12 Elm St")], ConfidentialAddress: false, NameAlert: false);

    static async Task<string> Printed(Hospital hospital, PatientId id)
    {
        var person = (await hospital.Run(PrintPaper.Definition, new(id, "face sheet"))).Value;
        return string.Concat(
            await RenderedPage.Text(PatientPrints.FaceSheet(person, null, "Printed by test", PrintFonts.Standard)),
            await RenderedPage.Text(PatientPrints.Wristband(person, null, PrintFonts.Standard)),
            await RenderedPage.Text(PatientPrints.Labels(person, null, PrintFonts.Standard)));
    }
}
