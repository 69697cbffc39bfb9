using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Custodian.Store;

/// <summary>
/// What a records system needs of SQLite on every connection: a commit is on the disk when it returns (synchronous = full), readers do not
/// block the writer (WAL, set once in the file), and enough cache for an index walk. A first load waits for the disk once, at its end, and
/// sorts its indexes on the disk.
/// </summary>
sealed class SqlitePragmas(bool firstLoad) : DbConnectionInterceptor
{
    const string Serving = "pragma synchronous = full; pragma cache_size = -32768; pragma temp_store = memory;";
    const string Loading = "pragma synchronous = off; pragma cache_size = -262144; pragma temp_store = file;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = firstLoad ? Loading : Serving;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = firstLoad ? Loading : Serving;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
