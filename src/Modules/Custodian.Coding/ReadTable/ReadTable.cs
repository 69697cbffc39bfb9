using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.ReadTable;

/// <summary>The table of neoplasms or of drugs and chemicals: a letter, or the rows that hold some words, 200 a page.</summary>
static class ReadTable
{
    static readonly string[] Neoplasm = ["Malignant primary", "Malignant secondary", "Ca in situ", "Benign", "Uncertain behavior", "Unspecified behavior"];

    static readonly string[] Drug =
        ["Poisoning, accidental (unintentional)", "Poisoning, intentional self-harm", "Poisoning, assault", "Poisoning, undetermined", "Adverse effect", "Underdosing"];

    public static readonly Slice<Input, TableSheet> Definition =
        Slice.Read<Input, TableSheet>("coding.read-table", "coding.books", Scope.System, Handle);

    /// <param name="Part"><see cref="BookPart.NeoplasmTable"/> or <see cref="BookPart.DrugTable"/>.</param>
    public sealed record Input(BookPart Part, DateOnly? On, string Letter = "", string Query = "", int Page = 1);

    static Task<Outcome<TableSheet>> Handle(SliceContext s, Input input)
    {
        var found = DayBook.On(s.Packs, CodeSystems.Icd10Cm, input.On ?? DateOnly.FromDateTime(s.Now));
        var heads = input.Part == BookPart.DrugTable ? Drug : Neoplasm;
        var index = found.Book?.Index;
        var query = input.Query.Trim();
        // The neoplasm table is one main term, so its letters are those of the sites below it.
        var all = index is null ? [] : index.Matching(input.Part, query).ToList();
        char[] letters = index is null ? [] : [.. (query.Length == 0 ? all : index.Matching(input.Part, "")).Select(LetterOf).Distinct().Order()];
        var letter = input.Letter.Length > 0 && letters.Contains(CodeIndex.Letter(input.Letter)) ? CodeIndex.Letter(input.Letter) : letters.FirstOrDefault(char.IsAsciiLetter, 'A');
        var rows = query.Length > 0 ? all : all.FindAll(r => LetterOf(r) == letter);
        var page = Math.Clamp(input.Page, 1, Math.Max(1, (rows.Count + TableSheet.Size - 1) / TableSheet.Size));
        return Task.FromResult<Outcome<TableSheet>>(new TableSheet(
            found.Place, found.Book, input.Part, found.Book?.Parts.FirstOrDefault(p => p.Part == input.Part), heads, letters, letter,
            [.. rows.Skip((page - 1) * TableSheet.Size).Take(TableSheet.Size)], rows.Count, page, query));
    }

    /// <summary>Rows without a site of their own, such as the head row of the neoplasms, stand under #.</summary>
    static char LetterOf(IndexTerm row) => row.Part == BookPart.DrugTable ? CodeIndex.Letter(row.Path[0]) : row.Path.Count > 1 ? CodeIndex.Letter(row.Path[1]) : '#';
}
