using System.Diagnostics;
using System.Text;
using Custodian.CodeBooks;
using Microsoft.Data.Sqlite;

namespace Custodian.SearchBench;

/// <summary>
/// The peer: SQLite FTS5 over the same words (titles, inclusion notes, paths of the index), porter stemming, any word may match, best bm25
/// first. It gets each query as plain words; it has no synonyms, no spelling and no notion of a code.
/// </summary>
internal sealed class Fts : IDisposable
{
    readonly SqliteConnection _connection = new("Data Source=:memory:");
    readonly SqliteCommand _search;

    public Fts(CodeBook book)
    {
        _connection.Open();
        Execute("create virtual table book using fts5(code unindexed, billable unindexed, words, tokenize = 'porter unicode61')");
        Fill(book);
        _search = _connection.CreateCommand();
        _search.CommandText = "select code from book where book match $q order by bm25(book), length(code) desc limit 20";
        _search.Parameters.Add("$q", SqliteType.Text);
    }

    public List<string> Search(string query)
    {
        var words = new string([.. query.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        _search.Parameters[0].Value = "words : (" + string.Join(" OR ", words.Select(w => $"\"{w}\"")) + ")";
        using var reader = _search.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    /// <summary>Both engines on the same queries in one run: relevance, then time of each search.</summary>
    public static void Compare(CodeShelf shelf, List<Query> queries)
    {
        foreach (var system in queries.GroupBy(q => q.System))
        {
            var book = shelf.For(system.Key, new DateOnly(2026, 1, 15)).Book!;
            using var fts = new Fts(book);
            Report(system.Key, "Custodian", [.. system], q => [.. book.Search(q, 20).Select(h => h.Code)]);
            Report(system.Key, "SQLite FTS5", [.. system], fts.Search);
        }
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    static void Report(string system, string engine, List<Query> queries, Func<string, List<string>> search)
    {
        var (first, five, times) = (0, 0, new List<double>());
        foreach (var query in queries)
        {
            search(query.Text);
            var start = Stopwatch.GetTimestamp();
            var rank = search(query.Text).FindIndex(query.Accepts) + 1;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            first += rank == 1 ? 1 : 0;
            five += rank is > 0 and <= 5 ? 1 : 0;
        }

        times.Sort();
        Console.WriteLine($"{system,-10}{engine,-12}{queries.Count,6} queries  hit@1 {(double)first / queries.Count:0.000}  hit@5 {(double)five / queries.Count:0.000}  p50 {times[times.Count / 2]:0.00} ms  p99 {times[times.Count * 99 / 100]:0.00} ms");
    }

    void Fill(CodeBook book)
    {
        var words = book.All().ToDictionary(c => c.Code, c => new StringBuilder($"{c.Code} {c.LongTitle} {c.ShortTitle}"));
        foreach (var note in book.Notes().Where(n => n.Kind is NoteKind.Includes or NoteKind.InclusionTerm && words.ContainsKey(Bare(n.First))))
        {
            words[Bare(note.First)].Append(' ').Append(note.Text);
        }

        foreach (var term in Enumerable.Range(0, book.Index.Count).Select(i => book.Index[i]).Where(t => t.Code.Length > 0))
        {
            if (words.TryGetValue(Bare(term.Code), out var text))
            {
                text.Append(' ').AppendJoin(' ', term.Path).Append(' ').Append(term.Title).Append(' ').Append(term.Modifiers);
            }
        }

        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "insert into book (code, billable, words) values ($c, $b, $w)";
        var (code, billable, all) = (insert.Parameters.Add("$c", SqliteType.Text), insert.Parameters.Add("$b", SqliteType.Integer), insert.Parameters.Add("$w", SqliteType.Text));
        foreach (var entry in book.All())
        {
            (code.Value, billable.Value, all.Value) = (entry.Code, entry.Billable, words[entry.Code].ToString());
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    static string Bare(string code) => code.Replace(".", "", StringComparison.Ordinal);

    void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
