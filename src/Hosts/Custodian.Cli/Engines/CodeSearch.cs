using System.Text.Json;
using Custodian.CodeBooks;

namespace Custodian.Cli.Engines;

/// <summary>Searches a book and writes what was found: <c>[{"code","dotted","title","billable","why"}]</c>, best first.</summary>
sealed record CodeSearch(int Max, SearchOptions Options)
{
    public IReadOnlyList<CodeHit> Run(CodeBook book, string query) => book.Search(query, Max, Options);

    public void Write(Utf8JsonWriter json, CodeBook book, string query)
    {
        json.WriteStartArray();
        foreach (var hit in Run(book, query))
        {
            json.WriteStartObject();
            json.WriteString("code"u8, hit.Code);
            json.WriteString("dotted"u8, hit.Dotted);
            json.WriteString("title"u8, hit.Title);
            json.WriteBoolean("billable"u8, hit.Billable);
            json.WriteString("why"u8, hit.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
