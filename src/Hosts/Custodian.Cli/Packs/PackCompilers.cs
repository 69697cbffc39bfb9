using Custodian.CodeBooks.Import;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Grouping;
using Custodian.Oncology.Import;
using Custodian.Packs;
using Custodian.Primaries;
using Custodian.Staging.Import;

namespace Custodian.Cli.Packs;

/// <summary>Every compiler of the product.</summary>
static class PackCompilers
{
    public static IReadOnlyList<IPackCompiler> All { get; } =
    [
        new Icd10CmCompiler(),
        new Icd10PcsCompiler(),
        new IcdO3Compiler(),
        new GemsCompiler(),
        new MsDrgPackCompiler(),
        new DrgWeightsPackCompiler(),
        new McePackCompiler(),
        new HccPackCompiler(),
        new ComorbidityPackCompiler(),
        new HcpcsCompiler(),
        new CptCompiler(),
        new PrimariesPackCompiler(),
        new IarcPackCompiler(),
        new NaaccrPackCompiler(),
        new StagingPackCompiler(),
        new RegistryPackCompiler(),
    ];
}
