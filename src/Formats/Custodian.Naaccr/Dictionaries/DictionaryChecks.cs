using System.Text.RegularExpressions;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>What the specification asks of a dictionary beyond its single definitions.</summary>
static partial class DictionaryChecks
{
    const int LongestId = 32;
    const int LongestName = 50;
    const int LastFixedWidthVersion = 180;

    public static void Check(NaaccrDictionary dictionary, DictionaryNotes notes)
    {
        if (dictionary.Uri.Length == 0)
        {
            notes.Error("NAA-0402", 0, null, "The dictionary has no dictionaryUri. Add the attribute.");
        }

        if (dictionary.Version is null && (dictionary.IsBase || dictionary.Specification.Minor < 1))
        {
            notes.Error("NAA-0402", 0, null, "The dictionary has no naaccrVersion. Add the attribute.");
        }

        if (dictionary.Items.Count == 0)
        {
            notes.Error("NAA-0402", 0, null, "The dictionary defines no item. Add at least one ItemDef.");
        }

        CheckNames(dictionary, notes);
        CheckColumns(dictionary, notes);
        CheckGroups(dictionary, notes);
    }

    /// <summary>What a user dictionary must not do beside a base dictionary of the version.</summary>
    public static void CheckBeside(NaaccrDictionary user, NaaccrDictionary beside, NaaccrDictionary? defaultUser, DictionaryNotes notes)
    {
        if (user.Version is { } version && version != beside.Version)
        {
            notes.Error("NAA-0405", 0, null, $"The user dictionary {user.Uri} is for version {version}, the data for {beside.Version}. Give the dictionary of that version.");
        }

        foreach (var item in user.Items)
        {
            if (defaultUser?.ById(item.Id) is { } redefined)
            {
                CheckRedefinition(item, redefined, notes);
                continue;
            }

            if (beside.ById(item.Id) is not null)
            {
                notes.Error("NAA-0405", 0, item.Id, $"The base dictionary of version {beside.Version} has this id. Choose another one.");
            }
            else if (beside.ByNumber(item.Number) is { } taken)
            {
                notes.Error("NAA-0405", 0, item.Id, $"Number {item.Number} is {taken.Id} in the base dictionary. Choose another one.");
            }

            CheckRoom(user, item, defaultUser, notes);
        }
    }

    static void CheckRedefinition(NaaccrItem item, NaaccrItem redefined, DictionaryNotes notes)
    {
        if (item.Number != redefined.Number || item.Level != redefined.Level || item.Length != redefined.Length || item.DataType != redefined.DataType || item.RecordTypes != redefined.RecordTypes)
        {
            notes.Error("NAA-0405", 0, item.Id, "The default user dictionary defines this item otherwise. Keep its number, level, length, type and record types, or choose another id.");
        }
    }

    /// <summary>Before 1.3 numbers begin at 9500; columns of fixed-width versions lie within those set aside for registries.</summary>
    static void CheckRoom(NaaccrDictionary user, NaaccrItem item, NaaccrDictionary? defaultUser, DictionaryNotes notes)
    {
        if (user.Specification.Minor < 3 && item.Number is < 9500 or > 99999)
        {
            notes.Error("NAA-0403", 0, item.Id, $"Number {item.Number} lies outside 9500 to 99999, which specification {user.Specification} sets aside. Choose another one.");
        }

        if (item.StartColumn is { } start && defaultUser is not null
            && !defaultUser.Items.Any(d => start >= d.StartColumn && start + item.Length <= d.StartColumn + d.Length))
        {
            notes.Error("NAA-0406", 0, item.Id, "The columns lie outside those set aside for registries. Move the item into the state requestor or reserved columns.");
        }
    }

    static void CheckNames(NaaccrDictionary dictionary, DictionaryNotes notes)
    {
        var (ids, numbers) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<int>());
        foreach (var item in dictionary.Items)
        {
            if (!ids.Add(item.Id))
            {
                notes.Error("NAA-0404", 0, item.Id, "The id is defined twice. Keep one definition.");
            }

            if (!numbers.Add(item.Number))
            {
                notes.Error("NAA-0404", 0, item.Id, $"Number {item.Number} is defined twice. Choose another one.");
            }

            if (item.Id.Length > LongestId)
            {
                notes.Error("NAA-0403", 0, item.Id, "The id is longer than 32 characters. Shorten it.");
            }
            else if (!Id().IsMatch(item.Id))
            {
                notes.Warning("NAA-0403", item.Id, "An id begins with a small letter and holds letters and digits only. Change it.");
            }

            if (item.Name.Length > LongestName)
            {
                notes.Warning("NAA-0403", item.Id, "The name is longer than 50 characters. Shorten it.");
            }
        }
    }

    static void CheckColumns(NaaccrDictionary dictionary, DictionaryNotes notes)
    {
        if (dictionary.Version > LastFixedWidthVersion)
        {
            foreach (var item in dictionary.Items.Where(i => i.StartColumn is not null))
            {
                notes.Error("NAA-0403", 0, item.Id, "Versions after 18 have no columns. Remove startColumn.");
            }

            return;
        }

        if (dictionary.IsBase || dictionary.Specification.Minor < 1)
        {
            foreach (var item in dictionary.Items.Where(i => i.StartColumn is null))
            {
                notes.Error("NAA-0402", 0, item.Id, "The definition has no startColumn. Add the attribute.");
            }
        }

        var placed = dictionary.Items.Where(i => i.StartColumn is not null).OrderBy(i => i.StartColumn).ToList();
        foreach (var (item, next) in placed.Zip(placed.Skip(1)).Where(p => p.First.StartColumn + p.First.Length > p.Second.StartColumn))
        {
            notes.Error("NAA-0406", 0, next.Id, $"Its columns overlap those of {item.Id}. Move one of them.");
        }
    }

    static void CheckGroups(NaaccrDictionary dictionary, DictionaryNotes notes)
    {
        if (dictionary.GroupedItems.Count > 0 && (!dictionary.IsBase || dictionary.Specification.Minor >= 6))
        {
            notes.Error("NAA-0407", 0, dictionary.GroupedItems[0].Id, "Grouped items are for base dictionaries up to specification 1.5. Remove them.");
            return;
        }

        foreach (var group in dictionary.GroupedItems)
        {
            if (group.Contains.FirstOrDefault(id => dictionary.ById(id) is null) is { } unknown)
            {
                notes.Error("NAA-0407", 0, group.Id, $"It contains {unknown}, which is not defined. Correct contains.");
            }
            else if (group.StartColumn is { } start && group.Contains.Count > 0 && dictionary.ById(group.Contains[0])!.StartColumn != start)
            {
                notes.Error("NAA-0407", 0, group.Id, "It does not begin in the column of its first item. Correct startColumn.");
            }
        }
    }

    [GeneratedRegex("^[a-z][a-zA-Z0-9]+$")]
    private static partial Regex Id();
}
