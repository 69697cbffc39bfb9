using System.Text.RegularExpressions;

namespace Custodian.Ui;

/// <summary>A part of a list's address that a saved view keeps: its name, and which values of it are still a choice.</summary>
public sealed partial record ListKey(string Name, Func<string, bool> Knows)
{
    /// <summary>The order of the rows: the key of a column, a minus in front for descending.</summary>
    public static ListKey Sort { get; } = new("sort", SortWord().IsMatch);

    /// <summary>The names of an enumeration; a name that is dropped from it later is no choice any more.</summary>
    public static ListKey OneOf<TChoice>(string name)
        where TChoice : struct, Enum => Of(name, Enum.GetNames<TChoice>());

    public static ListKey Of(string name, params IEnumerable<string> words)
    {
        var known = words.ToHashSet(StringComparer.Ordinal);
        return new(name, known.Contains);
    }

    /// <summary>A code of the hospital's own: a unit, a service, a person's sign-in name. Six digits in a row are the number of somebody, and never kept.</summary>
    public static ListKey Code(string name) => new(name, value => CodeWord().IsMatch(value) && !LongNumber().IsMatch(value));

    /// <summary>The id of a facility or a user.</summary>
    public static ListKey Id(string name) => new(name, IdWord().IsMatch);

    /// <summary>A day as it was typed: <c>t-7</c> stays a week before the day it is opened.</summary>
    public static ListKey Day(string name) => new(name, value => DateEntry.TryRead(value, DateOnly.FromDayNumber(700_000), out _));

    [GeneratedRegex("^-?[a-z]{1,20}$")]
    private static partial Regex SortWord();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,39}$")]
    private static partial Regex CodeWord();

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex LongNumber();

    [GeneratedRegex("^[0-9]{1,19}$")]
    private static partial Regex IdWord();
}
