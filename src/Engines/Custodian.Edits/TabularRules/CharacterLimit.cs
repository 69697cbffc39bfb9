namespace Custodian.Edits.Tabular;

/// <summary>A limit of a code range by characters: <c>T36-T50 with fifth or sixth character 5</c>.</summary>
/// <param name="Numbers">For <see cref="CharacterPlace.Numbered"/>: the character, counted from 1, or two of which one holds it.</param>
/// <param name="Values">Any of these.</param>
public sealed record CharacterLimit(CharacterPlace Place, IReadOnlyList<int> Numbers, IReadOnlyList<string> Values)
{
    /// <param name="code">Without the point.</param>
    /// <param name="named">How many characters the note names before the limit.</param>
    public bool Holds(string code, int named) => Place switch
    {
        CharacterPlace.After => StartsAt(code, named),
        CharacterPlace.Final => Values.Any(v => code.EndsWith(v, StringComparison.Ordinal)),
        _ => StartsAt(code, At(code) - 1),
    };

    /// <summary>
    /// Of two characters the later one that is not the placeholder counts: in chapter 19 the sixth character says the intent, or the fifth where the
    /// sixth is X (ICD-10-CM Official Guidelines, I.A.4 and I.C.19.e).
    /// </summary>
    int At(string code)
    {
        var at = Numbers[0];
        foreach (var number in Numbers.Skip(1))
        {
            at = code.Length >= number && code[number - 1] != 'X' ? number : at;
        }

        return at;
    }

    bool StartsAt(string code, int from) => from >= 0 && from < code.Length && Values.Any(v => string.CompareOrdinal(code, from, v, 0, v.Length) == 0);
}
