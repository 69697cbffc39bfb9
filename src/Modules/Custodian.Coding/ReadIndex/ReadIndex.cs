using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.ReadIndex;

/// <summary>An alphabetic index read as the book is: a letter's main terms, a term with its subterms, or the entries inside a term that hold some words.</summary>
static class ReadIndex
{
    /// <summary>A term with no more entries than this is shown whole, a larger one step by step.</summary>
    const int Whole = 400;

    const int Most = 300;

    public static readonly Slice<Input, IndexSheet> Definition =
        Slice.Read<Input, IndexSheet>("coding.read-index", "coding.books", Scope.System, Handle);

    /// <param name="System">ICD-10-CM or ICD-10-PCS.</param>
    /// <param name="Letter">Used when there is no term.</param>
    /// <param name="Term">Number of an entry of the edition.</param>
    /// <param name="Within">Words, or beginnings of words, that entries inside the term must hold.</param>
    public sealed record Input(string System, BookPart Part, DateOnly? On, string Letter = "", int? Term = null, string Within = "");

    static Task<Outcome<IndexSheet>> Handle(SliceContext s, Input input)
    {
        var found = DayBook.On(s.Packs, DayBook.SystemOf(input.System), input.On ?? DateOnly.FromDateTime(s.Now));
        return Task.FromResult(Read(found, input));
    }

    static Outcome<IndexSheet> Read(DayBook found, Input input)
    {
        if (found.Book is not { } book)
        {
            return new IndexSheet(found.Place, null, input.Part, null, [], 'A', null, [], [], 0, "", false, null, null);
        }

        return input.Term is not { } term ? Letter(found, input)
            : term >= 0 && term < book.Index.Count && book.Index[term].Part == input.Part ? Term(found, input, term)
            : Problem.NotFound("COD-0416", $"The {BookWords.Name(input.Part).ToLowerInvariant()} of {found.Place.Line.Edition} has no such entry. Open it by its letter.");
    }

    static IndexSheet Letter(DayBook found, Input input)
    {
        var index = found.Book!.Index;
        var letters = index.Letters(input.Part);
        var letter = input.Letter.Length > 0 && letters.Contains(CodeIndex.Letter(input.Letter)) ? CodeIndex.Letter(input.Letter) : letters.FirstOrDefault(char.IsAsciiLetter, 'A');
        var lines = index.MainTerms(input.Part, letter == '#' ? "" : letter.ToString()).Where(t => CodeIndex.Letter(t.Title) == letter).Select(t => Line(index, t, 0)).ToList();
        return new(found.Place, found.Book, input.Part, Source(found, input.Part), letters, letter, null, [], lines, lines.Count, "", false, null, null);
    }

    static IndexSheet Term(DayBook found, Input input, int number)
    {
        var index = found.Book!.Index;
        var (term, above) = (index[number], index.Above(number));
        var within = input.Within.Trim();
        var whole = within.Length > 0 || index.CountBelow(number) <= Whole;
        var entries = within.Length > 0 ? index.Within(number, within).ToList() : whole ? [.. index.Below(number)] : [.. index.Subterms(number)];
        var (previous, next) = Beside(index, above.Count > 0 ? above[^1].Number : null, term);
        return new(
            found.Place, found.Book, input.Part, Source(found, input.Part), index.Letters(input.Part), CodeIndex.Letter((above.Count > 0 ? above[0] : term).Title),
            Line(index, term, term.Level), above, [.. entries.Take(within.Length > 0 ? Most : int.MaxValue).Select(e => Line(index, e, term.Level + 1))],
            within.Length > 0 ? entries.Count : index.CountBelow(number), within, whole, previous, next);
    }

    static (IndexTerm? Previous, IndexTerm? Next) Beside(CodeIndex index, int? around, IndexTerm term)
    {
        var beside = (around is { } number ? index.Subterms(number) : index.MainTerms(term.Part, term.Title[..1])).Where(t => t.Subterms > 0 || t.Number == term.Number).ToList();
        var at = beside.FindIndex(t => t.Number == term.Number);
        return (at > 0 ? beside[at - 1] : null, at + 1 < beside.Count ? beside[at + 1] : null);
    }

    /// <param name="from">Levels above the page's own entries, which its heading says.</param>
    static IndexLine Line(CodeIndex index, IndexTerm term, int from) => new(term, [.. term.Path.Skip(from).SkipLast(1)], index.References(term.Number), index.CountBelow(term.Number));

    static PartEdition? Source(DayBook found, BookPart part) => found.Book!.Parts.FirstOrDefault(p => p.Part == part);
}
