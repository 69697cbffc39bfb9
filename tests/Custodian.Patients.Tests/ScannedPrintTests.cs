using Custodian.Patients.Prints;

namespace Custodian.Patients.Tests;

/// <summary>The codes of every paper, read by a decoder that is not ours, at the resolutions of label (203) and office (300) printers.</summary>
public class ScannedPrintTests
{
    static readonly string[] Mrns = ["1", "123", "00482173", "9988776655443322110", "A1", "12AB345678", "LARK-000123456789", "~!aZ09\\ q", "ABCDEFGHIJKLMNOPQRST", "ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789"];

    static readonly string[] Accounts = ["2609-04418", "20260904418", "A-2609-0441-8X"];

    /// <summary>The first and the last of thirty labels.</summary>
    static readonly Scanner.Area[] Labels = [new(13.5, 36, 189, 72), new(13.5 + (2 * 198), 36 + (9 * 72), 189, 72)];

    public static readonly TheoryData<string, string, int> Numbers =
    [
        .. from mrn in Mrns from dpi in (int[])[203, 300] select new TheoryDataRow<string, string, int>(mrn, "", dpi),
        .. from account in Accounts from dpi in (int[])[203, 300] select new TheoryDataRow<string, string, int>("00482173", account, dpi),
    ];

    [Theory, MemberData(nameof(Numbers))]
    public async Task Every_code_of_wristband_labels_and_face_sheet_is_read(string mrn, string account, int dpi)
    {
        var person = Person with { Mrn = mrn };
        var visit = account.Length == 0 ? null : new PrintVisit(account, "Larkfield General Hospital", [("Class", "Inpatient")], []);
        var (bars, square) = (visit is null ? mrn : account, $"QR-Code:LARK|{mrn}|{account}");
        var (band, face, labels) = (PatientPrints.Wristband(person, visit, PrintFonts.Standard), PatientPrints.FaceSheet(person, visit, "Printed by test", PrintFonts.Standard), PatientPrints.Labels(person, visit, PrintFonts.Standard));

        Assert.Equal([$"{KindOf(bars)}:{bars}", square], Sorted(await Scanner.Read(band, dpi)));
        Assert.Equal([square], await Scanner.Read(band, dpi, new(0, 0, 74, 72)));
        Assert.Equal([square], await Scanner.Read(band, dpi, new(718, 0, 74, 72)));
        foreach (var label in Labels)
        {
            Assert.Equal([$"{KindOf(bars, 180)}:{bars}"], await Scanner.Read(labels, dpi, label));
        }

        Assert.Equal(Sorted([.. ((string[])[mrn, account]).Where(n => n.Length > 0).Select(n => $"{KindOf(n, 234)}:{n}")]), await Scanner.Read(face, dpi));
    }

    /// <summary>A number too long for bars of 0.25 mm in the room there is stands as a QR code.</summary>
    static string KindOf(string number, double room = 290) => (Prints.Code128.Encode(number)!.Sum() + 20) * 0.25 / 25.4 * 72 > room ? "QR-Code" : "CODE-128";

    static IReadOnlyList<string> Sorted(IReadOnlyList<string> codes) => [.. codes.Order(StringComparer.Ordinal)];

    /// <summary>Names of any length and script stay clear of the codes.</summary>
    [Theory]
    [InlineData("O")]
    [InlineData("\u0645\u062D\u0645\u062F, \u0639\u0628\u062F \u0627\u0644\u0644\u0627\u0647")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467, \U0001F600")]
    [InlineData(null)]
    public async Task A_name_never_runs_into_a_code(string? name)
    {
        var person = Person with { Name = name ?? string.Join(' ', Enumerable.Repeat("WOLFESCHLEGELSTEINHAUSENBERGERDORFF", 9))[..300] };

        foreach (var fonts in (PrintFonts[])[PrintFonts.Standard, PrintFonts.Load(Path.GetTempPath())])
        {
            Assert.Equal(["CODE-128:00482173", "QR-Code:LARK|00482173|"], await Scanner.Read(PatientPrints.Wristband(person, null, fonts), 300));
            Assert.Equal(["CODE-128:00482173"], await Scanner.Read(PatientPrints.Labels(person, null, fonts), 300, Labels[1]));
        }
    }

    static PersonForPrint Person => new("OKAFOR, Margaret Anne", "00482173", "14-Mar-1951", "Female", "Larkfield General Hospital", "LARK", [("Street", "12 Elm St")], ConfidentialAddress: false, NameAlert: true);
}
