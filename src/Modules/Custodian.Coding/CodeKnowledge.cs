using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Store.Shelf;

namespace Custodian.Coding;

/// <summary>Everything the tables on the shelf say of a code on a day, each with its edition. For code pages and the command line.</summary>
public static class CodeKnowledge
{
    /// <param name="system">See <see cref="CodeSystems"/>.</param>
    /// <param name="code">With or without dot.</param>
    /// <returns>Empty when the book of the day does not have the code.</returns>
    public static IReadOnlyList<CodeFact> Of(PackShelf packs, string system, string code, DateOnly day)
    {
        var book = DayBook.On(packs, system, day);
        if (book.Book?.Find(code) is not { } entry)
        {
            return [];
        }

        var own = $"{book.Place.Name} {book.Place.Line.Edition}";
        var valid = new CodeFact("valid", "Valid for reporting", entry.Billable ? "Yes, billable" : "No, a header", own, []);
        return system switch
        {
            CodeSystems.Icd10Cm => [valid, .. DiagnosisFacts.Of(packs, DayEditions.On(packs, day), book.Book, entry)],
            CodeSystems.Icd10Pcs => [valid, .. ProcedureFacts.Of(DayEditions.On(packs, day), entry)],
            CodeSystems.Hcpcs => [valid with { Name = "In use", Value = entry.Billable ? "Yes" : "No, its last day of use is past" }],
            _ => [valid],
        };
    }
}
