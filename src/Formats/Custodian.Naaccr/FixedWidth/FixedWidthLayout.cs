using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.FixedWidth;

/// <summary>Which columns of a record hold which item, for one version (12 to 18) and record type.</summary>
public sealed class FixedWidthLayout
{
    /// <summary>Versions 12 and 13 have no XML dictionary: their items are those of 14 with the same number.</summary>
    const int FirstWithDictionary = 140;
    const int Last = 180;

    readonly FixedWidthColumn[] _columns;

    FixedWidthLayout(int version, ItemCatalog catalog, int recordLength, IEnumerable<FixedWidthColumn> columns) =>
        (Version, Catalog, RecordLength, _columns) = (version, catalog, recordLength, [.. columns.Where(c => c.Start + c.Length <= recordLength).OrderBy(c => c.Start)]);

    /// <summary>120 to 180.</summary>
    public int Version { get; }

    /// <summary>The items; of version 14 for the versions before it.</summary>
    public ItemCatalog Catalog { get; }

    /// <summary>Characters of a record without its line end, for example 24194 for a full record of version 18.</summary>
    public int RecordLength { get; }

    /// <summary>Without gaps and groups, by column.</summary>
    public IReadOnlyList<FixedWidthColumn> Columns => _columns;

    /// <summary>The layout of a version; null when the standard on hand has none.</summary>
    /// <param name="version">As records name it, for example 122 or 180: the last digit does not change the columns of versions 12 and 13.</param>
    public static FixedWidthLayout? For(NaaccrStandard standard, int version, char recordType, IReadOnlyList<NaaccrDictionary> user)
    {
        var family = version < FirstWithDictionary ? version / 10 * 10 : version;
        if (family > Last || standard.Catalog(Math.Max(family, FirstWithDictionary), recordType, user) is not { } catalog)
        {
            return null;
        }

        var length = LengthOf(catalog, standard.DefaultUser(catalog.Version));
        return family >= FirstWithDictionary
            ? new(family, catalog, length, catalog.Items.Select((item, index) => (item, index)).Where(p => p.item.StartColumn is not null).Select(p => new FixedWidthColumn(p.index, p.item.StartColumn!.Value - 1, p.item.Length)))
            : standard.Layout(family) is { } layout ? new(family, catalog, length, layout.Fields.SelectMany(f => OfField(f, catalog))) : null;
    }

    static IEnumerable<FixedWidthColumn> OfField(LayoutXml.Field field, ItemCatalog catalog) =>
        field.Number > 0 && catalog.ByNumber(field.Number) is { } item
            ? [new(catalog.IndexOf(item.Id), field.Start - 1, field.Length)]
            : field.Parts.SelectMany(part => OfField(part, catalog));

    /// <summary>To the last column that NAACCR or the registries' room takes.</summary>
    static int LengthOf(ItemCatalog catalog, NaaccrDictionary? defaults) =>
        catalog.Items.Concat(defaults?.Items.Where(i => i.RecordTypes.Contains(catalog.RecordType)) ?? [])
            .Max(i => i.StartColumn is { } start ? start + i.Length - 1 : 0);
}
