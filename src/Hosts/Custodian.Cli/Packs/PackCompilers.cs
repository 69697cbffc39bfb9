using Custodian.Packs;

namespace Custodian.Cli.Packs;

/// <summary>Every compiler of the product.</summary>
static class PackCompilers
{
    public static IReadOnlyList<IPackCompiler> All { get; } = [];
}
