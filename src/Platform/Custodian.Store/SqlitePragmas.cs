using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Custodian.Store;

/// <summary>
/// What a records system needs of SQLite on every connection: a commit is on the disk when it returns (synchronous = full), readers do not
/// block the writer (WAL, set once in the file), and enough cache for an index walk.
/// </summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    const string Sql = "pragma synchronous = full; pragma cache_size = -32768; pragma temp_store = memory;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
