using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>What can be wrong with, or noteworthy in, the files a code book is compiled from.</summary>
internal static class ImportFindings
{
    public static Finding DamagedLine(SourceFile file, int line, string text) => new(
        "BOOK-0101", Severity.Error, $"{file.Name} line {line}",
        $"The line does not have the layout of the file and was left out: \"{Shown(text)}\". Compare it with the publisher's copy.");

    public static Finding DamagedXml(SourceFile file, int line, string element, string reason) => new(
        "BOOK-0102", Severity.Error, $"{file.Name} line {line}",
        $"A {element} element cannot be read ({Shown(reason)}) and was left out; the rest of the file was read. Fetch the file again.");

    public static Finding UnknownCodes(string part, int entries, string edition) => new(
        "BOOK-0103", Severity.Warning, part,
        $"{entries} of its entries lead to a code that {edition} does not have and for which the conversion table names no replacement; they are shown in the book but not found by search.");

    public static Finding OtherEdition(SourceFile file, string own, string edition) => new(
        "BOOK-0104", Severity.Info, file.Name,
        $"It is of edition {own} and was attached to {edition}: what it says is marked with its own edition wherever it is shown.");

    public static Finding Replaced(string name, int entries, string edition) => new(
        "BOOK-0105", Severity.Info, name,
        $"{entries} of its entries lead to a code that {edition} no longer has; each shows the replacement from the conversion table.");

    public static Finding Empty(SourceFile file) => new(
        "BOOK-0106", Severity.Error, file.Name, "Nothing in it could be read, so no pack was made of it. Fetch the file again.");

    public static Finding NotExpanded(string table, int expanded, int listed) => new(
        "BOOK-0107", Severity.Warning, table,
        $"The tables expand to {expanded} codes that the order file does not have, and miss {listed} that it has. Check that both are of the same edition.");

    public static Finding NoYear(SourceFile file) => new(
        "BOOK-0108", Severity.Error, file.Name, "Neither the file nor its folder is named for a year, so it is not known when its codes hold. Put it in a folder such as \"CPT 2026\" and build again.");

    static string Shown(string text)
    {
        var clean = new string([.. text.Take(60).Select(c => char.IsControl(c) ? ' ' : c)]);
        return text.Length > 60 ? clean + "…" : clean;
    }
}
