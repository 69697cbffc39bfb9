namespace Custodian.Patients.Prints;

/// <summary>Face sheet, wristband and label sheet as PDF. Pure: everything printed comes in, with <see cref="PrintedPerson"/> for the person.</summary>
public static class PatientPrints
{
    const double LetterWidth = 612;
    const double LetterHeight = 792;
    const double Margin = 48;

    /// <summary>One letter page; longer lists go on over further pages.</summary>
    /// <param name="stamp">Who printed it and when.</param>
    public static byte[] FaceSheet(PersonForPrint person, PrintVisit? visit, string stamp, PrintFonts fonts)
    {
        using var sheet = new PaperSheet("Face sheet", fonts);
        var y = Head(sheet, person, visit, stamp);
        y = Section(sheet, "Patient", person.Facts, y, () => Head(sheet, person, visit, stamp));
        if (person.ConfidentialAddress)
        {
            sheet.Text("CONFIDENTIAL ADDRESS ON FILE: write and call there only, not to the address above", Margin, y, LetterWidth - (2 * Margin), 9, bold: true);
            y -= 20;
        }

        if (visit is not null)
        {
            y = Section(sheet, "Visit", visit.Facts, y, () => Head(sheet, person, visit, stamp));
            Section(sheet, "Payers", [.. visit.Payers.Select((p, i) => ($"Payer {i + 1}", p))], y, () => Head(sheet, person, visit, stamp));
        }

        return sheet.Build();
    }

    /// <summary>One band of 11 by 1 inch: two identifiers in words (The Joint Commission, NPSG.01.01.01), Code 128 and a QR code of the numbers.</summary>
    public static byte[] Wristband(PersonForPrint person, PrintVisit? visit, PrintFonts fonts)
    {
        using var sheet = new PaperSheet("Wristband", fonts);
        sheet.Page(792, 72);
        sheet.Square(Numbers(person, visit), 6, 4, 64);
        sheet.Text(person.Name, 76, 50, 330, 16, bold: true);
        sheet.Text($"Born {person.Born}   {person.Sex}   MRN {person.Mrn}", 76, 32, 330, 12);
        sheet.Text($"{(visit is null ? "" : $"Account {visit.Account}   ")}{visit?.Facility ?? person.Facility}", 76, 17, 330, 9);
        if (person.NameAlert)
        {
            sheet.Text("NAME ALERT", 76, 5, 200, 9, bold: true);
        }

        sheet.Bars(Barcode(person, visit), 420, 18, 290, 46, 1.4);
        sheet.Square(Numbers(person, visit), 722, 4, 64);
        return sheet.Build();
    }

    /// <summary>Thirty labels of 2 5/8 by 1 inch on a letter sheet.</summary>
    public static byte[] Labels(PersonForPrint person, PrintVisit? visit, PrintFonts fonts)
    {
        const int rows = 10, columns = 3;
        using var sheet = new PaperSheet("Labels", fonts);
        sheet.Page(LetterWidth, LetterHeight);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                Label(sheet, person, visit, 13.5 + (column * 198), LetterHeight - 36 - ((row + 1) * 72));
            }
        }

        return sheet.Build();
    }

    static void Label(PaperSheet sheet, PersonForPrint person, PrintVisit? visit, double x, double y)
    {
        sheet.Text(person.Name, x + 6, y + 57, 176, 10, bold: true);
        sheet.Text($"Born {person.Born}  {person.Sex}{(person.NameAlert ? "  NAME ALERT" : "")}", x + 6, y + 46, 176, 8);
        sheet.Text($"MRN {person.Mrn}{(visit is null ? "" : $"  Account {visit.Account}")}", x + 6, y + 36, 176, 8);
        sheet.Bars(Barcode(person, visit), x + 2, y + 12, 180, 20, 1.1);
    }

    static double Head(PaperSheet sheet, PersonForPrint person, PrintVisit? visit, string stamp)
    {
        sheet.Page(LetterWidth, LetterHeight);
        sheet.Text(visit?.Facility ?? person.Facility, Margin, 740, 250, 11, bold: true);
        sheet.Text("Face sheet", Margin, 724, 250, 11);
        sheet.Text(stamp, Margin, 710, 250, 8);
        sheet.Bars(person.Mrn, 330, 722, 234, 28, 1.2);
        sheet.Text(person.Name, Margin, 676, 330, 18, bold: true);
        sheet.Text($"MRN {person.Mrn}   Born {person.Born}   {person.Sex}", Margin, 660, 330, 10);
        if (visit is not null)
        {
            sheet.Bars(visit.Account, 330, 672, 234, 28, 1.2);
        }

        sheet.Line(Margin, 648, LetterWidth - (2 * Margin));
        return 628;
    }

    static double Section(PaperSheet sheet, string title, IReadOnlyList<(string Name, string Value)> facts, double y, Func<double> newPage)
    {
        var shown = facts.Where(f => f.Value.Length > 0).ToList();
        if (shown.Count == 0)
        {
            return y;
        }

        sheet.Text(title, Margin, y, 300, 12, bold: true);
        y -= 18;
        foreach (var (name, value) in shown)
        {
            if (y < Margin)
            {
                y = newPage();
            }

            sheet.Text(name, Margin, y, 130, 9);
            sheet.Text(value, Margin + 140, y, LetterWidth - (2 * Margin) - 140, 10);
            y -= 15;
        }

        return y - 10;
    }

    // Numbers only: whoever reads the code without the system learns no name.
    static string Numbers(PersonForPrint person, PrintVisit? visit) => $"{person.FacilityCode}|{person.Mrn}|{visit?.Account}";

    static string Barcode(PersonForPrint person, PrintVisit? visit) => visit?.Account ?? person.Mrn;
}
