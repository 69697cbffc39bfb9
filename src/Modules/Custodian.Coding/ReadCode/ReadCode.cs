using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Coding.OwnBook;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Coding.ReadCode;

/// <summary>The page of one code in the book of a day, with what editor and grouper know of it.</summary>
static class ReadCode
{
    public static readonly Slice<Input, CodeSheet> Definition =
        Slice.Read<Input, CodeSheet>("coding.read-code", "coding.books", Scope.System, Handle);

    public sealed record Input(string System, string Code, DateOnly? On);

    static async Task<Outcome<CodeSheet>> Handle(SliceContext s, Input input)
    {
        var day = input.On ?? DateOnly.FromDateTime(s.Now);
        var on = DayEditions.On(s.Packs, day);
        var procedures = input.System == PackKinds.Icd10Pcs;
        var book = procedures ? on.Pcs : on.Cm;
        var line = on.Line(procedures ? "ICD-10-PCS" : "ICD-10-CM");
        if (book?.Page(input.Code) is not { } page)
        {
            return Problem.NotFound("COD-0416", Missing(book, line, input.Code));
        }

        var sheet = new CodeSheet(book.System, day, line, page, procedures ? [] : [.. CodeFlags.OfCode(on, page.Code.Code)], Facts(on, page.Code, procedures), book.PreviousCodes(page.Code.Code));
        return sheet with { Own = await OwnEntries.At(s, book.System, page.Code.Code) };
    }

    static string Missing(CodeBook? book, EditionLine line, string code)
    {
        if (book is null)
        {
            return line.Fault;
        }

        var now = book.Replacements(code).Select(c => c.Dotted).ToList();
        return now.Count > 0
            ? $"{code} is not in {line.What} {line.Edition}. It was replaced by {string.Join(", ", now)}."
            : $"{code} is not in {line.What} {line.Edition}. Search for it, or choose the edition of another day.";
    }

    static List<KeyValue> Facts(DayEditions on, CodeEntry code, bool procedure)
    {
        var key = IcdCode.From(code.Code);
        var flags = on.Editor?.Flags(code.Code, on.Day);
        List<KeyValue> facts = [new("Valid for reporting", code.Billable ? "Yes, billable" : "No, a header")];
        if (procedure)
        {
            facts.Add(new("Operating room", on.Grouper?.IsOrProcedure(key) switch { true => "Yes", false => "No", _ => "Not on the grouper's table" }));
        }
        else
        {
            facts.Add(new("POA", code.PoaExempt switch { true => "Exempt", false => "Required", _ => "No list of this edition on the shelf" }));
            facts.Add(new("MDC as principal", on.Grouper?.DiagnosisMdc(key) is { } mdc ? mdc == 0 ? "None" : $"{mdc:00} {on.Grouper.MdcTitle(mdc)}" : "Not on the grouper's table"));
        }

        facts.Add(new("Sex edit", flags?.Sex switch { 'M' => "Male", 'F' => "Female", _ => flags is null ? Show.NotKnown : "None" }));
        facts.Add(new("Age edit", flags is { FromAge: { } from } ? $"{from} to {flags.ToAge} y" : flags is null ? Show.NotKnown : "None"));
        facts.Add(new("Medicare Code Editor", flags is null ? "No edition of the day" : flags.Flags == MceFlags.None ? "No flag" : EditorFlags.Words(flags.Flags)));
        return facts;
    }
}
