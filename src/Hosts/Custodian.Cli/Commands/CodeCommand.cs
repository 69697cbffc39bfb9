using System.CommandLine;
using System.Text;
using System.Text.Json;
using Custodian.Cli.Engines;
using Custodian.CodeBooks;

namespace Custodian.Cli.Commands;

static class CodeCommand
{
    static readonly Option<string> System = new("--system") { Description = "icd10cm, icd10pcs, icdo3, hcpcs or cpt.", DefaultValueFactory = _ => CodeSystems.Icd10Cm };
    static readonly Option<DateOnly> On = new("--on")
    {
        Description = "The day whose code book holds: discharge, service or diagnosis date, as 2026-01-31.", DefaultValueFactory = _ => Today(),
    };

    public static Command Create() => new("code", "Code books: search, look up, check.") { Search(), Show(), Validate() };

    static Command Search()
    {
        var text = new Argument<string[]>("text") { Description = "Words, a code, or the beginning of either.", Arity = ArgumentArity.ZeroOrMore };
        var input = new Option<string?>("--input") { Description = "Answer many queries: a file with the columns id, system, on, query, separated by tabs; - for standard input." };
        var max = new Option<int>("--max") { Description = "At most this many results.", DefaultValueFactory = _ => 20 };
        var billable = new Option<bool>("--billable") { Description = "Leave headers out." };
        var command = new Command("search", "Finds codes, best first.") { text, System, On, input, EngineOptions.Output, max, billable, EngineOptions.Packs, EngineOptions.Json };
        command.SetAction(async (parsed, stop) =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var search = new CodeSearch(parsed.GetValue(max), new SearchOptions { BillableOnly = parsed.GetValue(billable) });
            var query = string.Join(' ', parsed.GetValue(text) ?? []);
            return parsed.GetValue(input) is { } file ? await LineRun.Run(parsed, new LineSource(file, "Searching", ""), () => new CodeQueryAnswerer(shelf, search), stop)
                : query.Length == 0 ? Terminal.Refuse("There is nothing to search for. Write words or a code, or name a file of queries with --input.")
                : SearchOne(parsed, shelf, search, query);
        });
        return command;
    }

    static int SearchOne(ParseResult parsed, EngineShelf shelf, CodeSearch search, string query)
    {
        var book = Book(parsed, shelf);
        if (!book.Ok)
        {
            return Terminal.Refuse(book.Problem!);
        }

        if (parsed.GetValue(EngineOptions.Json))
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, LineJson.Options))
            {
                search.Write(json, book.Value, query);
            }

            Terminal.Say(Encoding.UTF8.GetString(stream.ToArray()));
            return ExitCodes.Ok;
        }

        var hits = search.Run(book.Value, query);
        foreach (var hit in hits)
        {
            Terminal.Say($"{hit.Dotted,-9} {(hit.Billable ? ' ' : '+')} {hit.Title}  [{hit.Why}]");
        }

        Terminal.Say(hits.Count == 0 ? "Nothing fits. Try fewer words, or the beginning of one." : $"{hits.Count} of {book.Value.System} {book.Value.Edition}; + marks headers, whose codes below are the ones to choose.");
        return ExitCodes.Ok;
    }

    static Command Show()
    {
        var code = new Argument<string>("code") { Description = "With or without the point, in any case." };
        var command = new Command("show", "Shows a code: title, notes, what is above and below it, and what grouper, code editor, risk models and mappings say of it, each with its edition; for ICD-10-PCS its table.") { code, System, On, EngineOptions.Packs, EngineOptions.Json };
        command.SetAction(parsed =>
        {
            using var shelf = EngineOptions.Shelf(parsed);
            var book = Book(parsed, shelf);
            if (!book.Ok)
            {
                return Terminal.Refuse(book.Problem!);
            }

            var facts = shelf.Facts(book.Value.System, parsed.GetValue(code)!, parsed.GetValue(On));
            return CodeText.Show(book.Value, parsed.GetValue(code)!, facts, parsed.GetValue(EngineOptions.Json));
        });
        return command;
    }

    static Command Validate()
    {
        var file = new Argument<string>("file") { Description = "Lines of code, date and system, separated by tabs; - for standard input. Date and system may be left out." };
        var cases = new Option<bool>("--cases") { Description = "The lines are cases or claims as JSON; their codes are checked against each other by the notes of the tabular list." };
        var command = new Command("validate", "Checks that codes can be submitted on their dates. The exit code is 3 when one cannot.") { file, System, On, cases, EngineOptions.Output, EngineOptions.Packs, EngineOptions.Json };
        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetValue(file)!;
            if (path != LineInput.Standard && !File.Exists(path))
            {
                return Terminal.Refuse($"There is no file {path}. Check its name.");
            }

            using var shelf = EngineOptions.Shelf(parsed);
            if (parsed.GetValue(cases))
            {
                return await LineRun.Run(parsed, new LineSource(path, "Checking", ""), () => new CaseAnswerer(shelf, parsed.GetValue(On)), stop);
            }

            var check = new CodeCheck(shelf, parsed.GetValue(System)!, parsed.GetValue(On));
            var checks = LineInput.Lines(path).Select(check.Check).OfType<CheckedCode>();
            return CodeText.Tell(checks, parsed.GetValue(EngineOptions.Json));
        });
        return command;
    }

    static Kernel.Outcome<CodeBook> Book(ParseResult parsed, EngineShelf shelf) => shelf.Book(WrittenCode.System(parsed.GetValue(System)!), parsed.GetValue(On));

    static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
