namespace Custodian.Coding.OwnBook;

/// <summary>What was added to one code of the books.</summary>
/// <param name="Notes">At the code and at the headers above it.</param>
/// <param name="MayWrite">The caller may add for himself or herself.</param>
/// <param name="MayLead">The caller may add for all coders.</param>
public sealed record OwnSheet(IReadOnlyList<OwnEntry> Notes, IReadOnlyList<OwnEntry> IndexLines, IReadOnlyList<OwnEntry> Favourites, bool MayWrite, bool MayLead)
{
    public static OwnSheet Empty { get; } = new([], [], [], false, false);
}
