using Custodian.CodeBooks.Format;

namespace Custodian.CodeBooks;

/// <summary>
/// Builds ICD-10-PCS codes character by character: at each place only values that some row of the tables allows with those before, so that
/// every way ends in a code and every code has a way (ICD-10-PCS Official Guidelines, A9: a code is built from one row of one table).
/// </summary>
public sealed class PcsBuilder
{
    /// <summary>Characters of a complete code.</summary>
    public const int Length = 7;

    const int TableCharacters = 3;

    readonly PcsTableSet _tables;
    readonly Lazy<string[]> _codes;

    internal PcsBuilder(PcsTableSet tables)
    {
        _tables = tables;
        _codes = new(() => [.. Enumerable.Range(0, tables.Count).Select(tables.Code)]);
    }

    /// <summary>The values that may come next.</summary>
    /// <param name="chosen">None to six characters, in capitals.</param>
    /// <returns>Null when the code is complete, or nothing begins so.</returns>
    public PcsAxis? Next(string chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        if (chosen.Length >= TableCharacters)
        {
            return Table(chosen)?.Next(chosen) is { } axis ? axis with { Values = [.. axis.Values.DistinctBy(v => v.Character)] } : null;
        }

        var tables = Enumerable.Range(0, _codes.Value.Length).Where(t => _codes.Value[t].StartsWith(chosen, StringComparison.Ordinal)).ToList();
        var place = chosen.Length;
        return tables.Count == 0 ? null : new(
            place + 1,
            _tables.Title(tables[0], place),
            [.. tables.DistinctBy(t => _codes.Value[t][place]).Select(t => new PcsValue(_codes.Value[t][place], _tables.Label(t, place))).OrderBy(v => v.Character)]);
    }

    /// <summary>What the characters of a code, or of the beginning of one, stand for; ends where nothing begins so.</summary>
    /// <returns>One axis for each character, with its one value.</returns>
    public IReadOnlyList<PcsAxis> Chosen(string chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var axes = new List<PcsAxis>();
        for (var place = 0; place < Math.Min(chosen.Length, Length); place++)
        {
            var value = Next(chosen[..place]) is { } axis && axis.Values.FirstOrDefault(v => v.Character == chosen[place]) is { } found ? axis with { Values = [found] } : null;
            if (value is null)
            {
                break;
            }

            axes.Add(value);
        }

        return axes;
    }

    /// <summary>The part of a typed text that begins some code: capitals, blanks and what comes after a wrong character left out.</summary>
    public string Longest(string? typed)
    {
        var wanted = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return wanted[..Chosen(wanted).Count];
    }

    PcsTable? Table(string chosen) => Array.IndexOf(_codes.Value, chosen[..TableCharacters]) is >= 0 and var table ? _tables.Read(table) : null;
}
