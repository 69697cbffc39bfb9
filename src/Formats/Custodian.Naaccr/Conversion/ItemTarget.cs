using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Conversion;

/// <summary>What becomes of an item in another version.</summary>
/// <param name="Item">The index in the new catalog, or -1 when it has no place there.</param>
/// <param name="Renamed">True when the id differs.</param>
/// <param name="Moved">True when the level differs.</param>
readonly record struct ItemTarget(int Item, bool Renamed, bool Moved, ItemReplacement? Replacement)
{
    /// <summary>By id, by the lists of renamed ids, by number, and by what replaced the item.</summary>
    public static ItemTarget Of(NaaccrItem item, ItemCatalog target, IReadOnlyList<RenamedItem> renamed)
    {
        var to = target.ById(item.Id)
            ?? renamed.Where(r => r.OldId == item.Id).Select(r => target.ById(r.NewId)).FirstOrDefault(i => i is not null)
            ?? renamed.Where(r => r.NewId == item.Id).Select(r => target.ById(r.OldId)).FirstOrDefault(i => i is not null)
            ?? target.ByNumber(item.Number);
        var replacement = to is null ? ItemReplacement.All.FirstOrDefault(r => r.OldNumber == item.Number && target.ByNumber(r.NewNumber) is not null) : null;
        to ??= replacement is null ? null : target.ByNumber(replacement.NewNumber);
        return to is null ? new(-1, false, false, null) : new(target.IndexOf(to.Id), to.Id != item.Id, to.Level != item.Level, replacement);
    }
}
