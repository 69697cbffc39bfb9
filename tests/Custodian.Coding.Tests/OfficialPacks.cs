using Custodian.CodeBooks.Import;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Grouping;
using Custodian.Packs;
using Custodian.Store.Shelf;
using Custodian.StoreTesting;
using Custodian.Testing;

namespace Custodian.Coding.Tests;

/// <summary>
/// Packs compiled once per process from the official files, lent to each test's hospital. The temporary folder is removed when the process ends.
/// </summary>
static class OfficialPacks
{
    static readonly string[] Folders = ["icd10cm-2026", "icd10pcs-2026", "icd10-fy2025", "msdrg-v40-v43", "mce-v43.1", "drg-weights", "hcc-2026", "comorbidity", "gems-2018"];

    // Of the older files this shelf has only the tabular list: its notes are what the rules bind by.
    const string Tabular = "icd10cm-tabular-index-older/icd10cm_tabular_2021.xml.gz";

    static readonly IPackCompiler[] Compilers =
        [new Icd10CmCompiler(), new Icd10PcsCompiler(), new MsDrgPackCompiler(), new McePackCompiler(), new DrgWeightsPackCompiler(), new HccPackCompiler(), new ComorbidityPackCompiler(), new GemsCompiler()];

    static readonly Lazy<string> Built = new(Build);
    static readonly Lazy<PackShelf> Whole = new(() => new PackShelf(Built.Value));
    static readonly Lazy<PackShelf> Complete = new(() => new PackShelf(BuildWithIndex()));

    /// <summary>The shelf with every pack, one for all tests: packs are immutable and engines over them are shared.</summary>
    public static PackShelf Shelf
    {
        get
        {
            Reference.Path("coding");
            return Whole.Value;
        }
    }

    /// <summary>The same shelf with the alphabetic index and the tabular list, of older editions, in ICD-10-CM: for the pages that browse them.</summary>
    public static PackShelf ShelfWithIndex
    {
        get
        {
            Reference.Path("coding");
            return Complete.Value;
        }
    }

    /// <summary>Puts some of the packs into the hospital's own folder.</summary>
    public static void Shelve(Hospital hospital, Func<string, bool> which)
    {
        Reference.Path("coding");
        foreach (var pack in Directory.GetFiles(Built.Value).Where(p => which(Path.GetFileNameWithoutExtension(p))))
        {
            File.Copy(pack, Path.Combine(hospital.Options.Home.Packs, Path.GetFileName(pack)));
        }

        hospital.Get<PackShelf>().Reload();
    }

    static string Build()
    {
        var folder = Temporary();
        Compile(folder, Compilers, [.. InFolders(Folders), Reference.Path("coding/" + Tabular)]);
        return folder;
    }

    static string BuildWithIndex()
    {
        var folder = Temporary();
        foreach (var pack in Directory.GetFiles(Built.Value).Where(p => !Path.GetFileName(p).StartsWith("icd10cm", StringComparison.Ordinal)))
        {
            File.Copy(pack, Path.Combine(folder, Path.GetFileName(pack)));
        }

        Compile(folder, [new Icd10CmCompiler()], InFolders(["icd10cm-2026", "icd10-fy2025", "icd10cm-tabular-index-older"]));
        return folder;
    }

    static string Temporary()
    {
        var folder = Directory.CreateTempSubdirectory("custodian-packs-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    static IEnumerable<string> InFolders(string[] folders) => folders.SelectMany(f => Directory.GetFiles(Reference.Path("coding/" + f)));

    static void Compile(string folder, IPackCompiler[] compilers, IEnumerable<string> sources)
    {
        var files = sources
            .Select(p => SourceFile.From(Path.GetFileName(p), Path.GetFileName(Path.GetDirectoryName(p)!), File.ReadAllBytes(p)))
            .ToList();
        foreach (var pack in compilers.SelectMany(c => c.Compile([.. files.Where(c.Recognises)]).Packs))
        {
            File.WriteAllBytes(Path.Combine(folder, pack.Manifest.Id + ".pack"), pack.Bytes);
        }
    }
}
