namespace Custodian.Grouping;

/// <summary>
/// An age or sex edit on one diagnosis: the diagnosis counts for nothing, or for another category
/// (CMS risk adjustment software, edit macros such as V28I0ED).
/// </summary>
/// <param name="Sex">M or F when the edit is for one sex.</param>
/// <param name="FromAge">Applies from this age on, when given.</param>
/// <param name="ToAge">Applies up to this age, when given.</param>
/// <param name="Category">Category instead of the mapped one, or null when the diagnosis is dropped.</param>
sealed record HccEdit(string Code, char? Sex, int? FromAge, int? ToAge, int? Category)
{
    public bool Applies(int age, char sex) => Sex is { } only
        ? only == sex
        : (FromAge is { } from && age >= from) || (ToAge is { } to && age <= to);
}
