using Custodian.Kernel;
using Custodian.Naaccr.Dictionaries;
using Custodian.Packs;

namespace Custodian.Cli.Packs;

/// <summary>The NAACCR pack as the dictionaries it holds. Section names are shorter than file names, which have no room in a pack's directory.</summary>
static class NaaccrPack
{
    const string LongName = "user-defined-naaccr-dictionary-";
    const string ShortName = "user-dictionary-";
    const string Renamed = "renamed-items-";

    public static string SectionOf(string file, int index) =>
        file.StartsWith(Renamed, StringComparison.Ordinal) ? $"{Renamed}{index}.csv" : file.Replace(LongName, ShortName, StringComparison.Ordinal);

    public static Outcome<NaaccrStandard> Open(PackImage pack) => new NaaccrStandard(
        pack.Sections.Where(s => s != "manifest").Order(StringComparer.Ordinal).Select(s => KeyValuePair.Create(s.Replace(ShortName, LongName, StringComparison.Ordinal), pack.SectionMemory(s))), []);
}
