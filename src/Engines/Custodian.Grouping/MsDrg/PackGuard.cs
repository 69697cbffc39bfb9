using Custodian.Packs;

namespace Custodian.Grouping;

static class PackGuard
{
    /// <exception cref="InvalidDataException">The pack is of another kind, or was compiled for another layout.</exception>
    public static void Check(PackImage pack, string kind, string compiler)
    {
        if (pack.Manifest.Kind != kind || pack.Manifest.Compiler != compiler)
        {
            throw new InvalidDataException(
                $"Pack {pack.Manifest.Id} was compiled by \"{pack.Manifest.Compiler}\"; this program reads kind {kind} compiled by \"{compiler}\". Build the pack again.");
        }
    }
}
