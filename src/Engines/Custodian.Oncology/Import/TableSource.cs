using Custodian.Packs;

namespace Custodian.Oncology.Import;

/// <summary>A table of the pack, the publisher's file it is in, and how that file is read.</summary>
/// <param name="Year">Of the edition, for the name of the pack.</param>
sealed record TableSource(string Table, string File, int Year, Func<SourceFile, IEnumerable<string[]>> Read)
{
    public bool Is(SourceFile file) => file.Name.Equals(File, StringComparison.OrdinalIgnoreCase);
}
