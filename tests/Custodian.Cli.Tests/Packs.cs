using Custodian.Cli.Packs;
using Custodian.Testing;

namespace Custodian.Cli.Tests;

/// <summary>A folder of packs, compiled once from the reference files for all tests.</summary>
static class Packs
{
    static readonly string[] Registry = ["icdo3", "recode", "icd", "geo", "demographics", "surgery", "casefinding", "multiple-primary", "canreg5", "naaccr/naaccr-dictionaries-v14-v26.zip", "naaccr/naaccr-fixed-width-layouts-v12-v18.zip"];

    static readonly Lazy<string> Compiled = new(Compile);

    /// <summary>Skips the test by name where the reference files are absent.</summary>
    public static string Folder
    {
        get
        {
            Reference.Path("coding/msdrg-v40-v43");
            return Compiled.Value;
        }
    }

    static string Compile()
    {
        var folder = Directory.CreateTempSubdirectory("custodian-packs-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        string[] sources = ["msdrg-v40-v43", "mce-v43.1", "hcc-2026", "comorbidity", "icd10cm-2026", "icd10pcs-2026", "icd10-fy2025", "drg-weights"];
        new PackBuilding(folder).BuildFrom(sources.Select(s => Reference.Path("coding/" + s)).Append(Reference.Path("oncology/staging"))
            .Concat(Registry.Select(s => Reference.Path("oncology/" + s))));
        return folder;
    }
}
