using System.Data.Common;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Custodian.Store.Database;

/// <summary>
/// Writes many rows of one type inside the transaction at hand, past the change tracker: a prepared insert on SQLite, binary COPY on
/// PostgreSQL. Columns and conversions come from the model, so the rows are those that <c>SaveChanges</c> would have written.
/// </summary>
public static class BulkRows
{
    public static async Task Insert<T>(CustodianDb db, IReadOnlyList<T> rows, CancellationToken stop)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        var columns = entity.GetProperties().Select(p => new Column(p)).ToArray();
        var connection = db.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres)
        {
            await Copy(postgres, entity.GetTableName()!, columns, rows, stop);
        }
        else
        {
            InsertPrepared(connection, db.Database.CurrentTransaction?.GetDbTransaction(), entity.GetTableName()!, columns, rows);
        }
    }

    static async Task Copy<T>(NpgsqlConnection connection, string table, Column[] columns, IReadOnlyList<T> rows, CancellationToken stop)
        where T : class
    {
        await using var writer = await connection.BeginBinaryImportAsync($"copy {table} ({Names(columns)}) from stdin (format binary)", stop);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(stop);
            foreach (var column in columns)
            {
                if (column.ValueOf(row) is { } value)
                {
                    await writer.WriteAsync(value, column.Type, stop);
                }
                else
                {
                    await writer.WriteNullAsync(stop);
                }
            }
        }

        await writer.CompleteAsync(stop);
    }

    static void InsertPrepared<T>(DbConnection connection, DbTransaction? transaction, string table, Column[] columns, IReadOnlyList<T> rows)
        where T : class
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // table and column names come from the model; every value is a parameter
        command.CommandText = $"insert into {table} ({Names(columns)}) values ({string.Join(", ", columns.Select((_, i) => "$p" + i))})";
#pragma warning restore CA2100
        var parameters = columns.Select((_, i) => Parameter(command, "$p" + i)).ToArray();
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                parameters[i].Value = columns[i].ValueOf(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    // Column names are those of the model; quoted because some ("use", "key", "class") are words of SQL.
    static string Names(Column[] columns) => string.Join(", ", columns.Select(c => $"\"{c.Name}\""));

    sealed class Column(IProperty property)
    {
        readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public string Type { get; } = ((RelationalTypeMapping)property.GetTypeMapping()).StoreTypeNameBase;

        public object? ValueOf(object row)
        {
            var value = property.GetGetter().GetClrValue(row);
            return value is null || _convert is null ? value : _convert(value);
        }
    }
}
