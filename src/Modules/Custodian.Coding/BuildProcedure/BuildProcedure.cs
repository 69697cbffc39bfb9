using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.BuildProcedure;

/// <summary>A procedure code chosen character by character out of the tables, with definitions and keys beside the values.</summary>
static class BuildProcedure
{
    public static readonly Slice<Input, BuilderSheet> Definition =
        Slice.Read<Input, BuilderSheet>("coding.build-procedure", "coding.books", Scope.System, Handle);

    /// <param name="Typed">The beginning of a code; what no code begins with is refused and left out.</param>
    public sealed record Input(string Typed, DateOnly? On);

    static Task<Outcome<BuilderSheet>> Handle(SliceContext s, Input input)
    {
        var found = DayBook.On(s.Packs, CodeSystems.Icd10Pcs, input.On ?? DateOnly.FromDateTime(s.Now));
        return Task.FromResult<Outcome<BuilderSheet>>(found.Book is { } book
            ? Build(found.Place, book, input.Typed)
            : new BuilderSheet(found.Place, null, "", [], null, [], null, "", null, []));
    }

    static BuilderSheet Build(BookPlace place, CodeBook book, string typed)
    {
        var wanted = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        var chosen = book.Builder.Longest(wanted);
        var next = book.Builder.Next(chosen);
        var axes = book.Builder.Chosen(chosen);
        var meanings = new PcsMeanings(book, chosen.Length > 0 ? chosen[..1] : "");
        return new(
            place, book, chosen, axes, next,
            [.. (next?.Values ?? []).Select(v => meanings.Option(next!, v))],
            next is null ? book.Find(chosen) : null,
            Refusal(wanted, chosen, next),
            axes.Count >= 3 ? meanings.Of(axes[2], axes[2].Values[0]) : null,
            [.. book.Parts.Where(p => p is { SameAsCodes: false, Part: BookPart.Definitions or BookPart.BodyPartKey or BookPart.DeviceKey or BookPart.PcsTables })]);
    }

    static string Refusal(string wanted, string chosen, PcsAxis? next) =>
        wanted.Length == chosen.Length ? ""
        : next is null ? "The code is complete with seven characters; what came after was left out."
        : $"{wanted[chosen.Length]} is no value of character {next.Position} ({next.Title}) after {(chosen.Length == 0 ? "nothing" : chosen)}. Choose one of the values listed.";
}
