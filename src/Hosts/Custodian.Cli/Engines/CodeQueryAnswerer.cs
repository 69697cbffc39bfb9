using System.Globalization;
using System.Text;
using System.Text.Json;
using Custodian.CodeBooks;
using Custodian.Kernel;

namespace Custodian.Cli.Engines;

/// <summary>Answers a line of id, system, date and query with <c>{"id","results":[…]}</c>.</summary>
sealed class CodeQueryAnswerer(EngineShelf shelf, CodeSearch search) : ILineAnswerer
{
    static readonly Finding Fields = new("CLI-0122", Severity.Error, "", "A line needs id, system, on and query, separated by tabs. Complete the line.");

    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers)
    {
        var fields = Encoding.UTF8.GetString(line).Split('\t');
        if (number == 1 && fields[0] == "id")
        {
            return;
        }

        var book = fields.Length < 4 ? Problem.Invalid(Fields.Code, Fields.Text) : Book(fields);
        if (!book.Ok)
        {
            answers.Refuse(number, Encoding.UTF8.GetBytes(fields[0]), LineJson.Finding(book.Problem!));
            return;
        }

        using (var json = new Utf8JsonWriter(answers, LineJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, fields[0]);
            json.WritePropertyName("results"u8);
            search.Write(json, book.Value, fields[3]);
            json.WriteEndObject();
        }

        answers.EndLine();
    }

    Outcome<CodeBook> Book(string[] fields) =>
        DateOnly.TryParseExact(fields[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? shelf.Book(WrittenCode.System(fields[1]), day)
            : Problem.Invalid("CLI-0123", $"\"{fields[2]}\" is not a date. Write it as 2026-01-31.");
}
