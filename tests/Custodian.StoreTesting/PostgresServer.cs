using Npgsql;

namespace Custodian.StoreTesting;

/// <summary>The test run's own PostgreSQL server. One empty database with the current schema is made per process and copied for each test.</summary>
static class PostgresServer
{
    static readonly SemaphoreSlim Gate = new(1, 1);
    static readonly string Prefix = $"t{Environment.ProcessId}_";
    static string? _template;
    static int _count;

    static string? Connection { get; } = Environment.GetEnvironmentVariable("CUSTODIAN_TEST_PG");

    public static bool Missing => string.IsNullOrEmpty(Connection);

    public static bool Required => Environment.GetEnvironmentVariable("CI") == "true";

    public static async Task<string> NewDatabase(Func<string, Task> createSchema)
    {
        Assert.False(Missing, "CUSTODIAN_TEST_PG is not set, and CI must run on PostgreSQL.");
        await Gate.WaitAsync();
        try
        {
            if (_template is null)
            {
                var template = Prefix + "template";
                await Execute($"drop database if exists {template} with (force)");
                await Execute($"create database {template}");
                await createSchema(For(template));
                NpgsqlConnection.ClearAllPools();
                _template = template;
            }

            var name = Prefix + Interlocked.Increment(ref _count);
            await Execute($"create database {name} template {_template}");
            return For(name);
        }
        finally
        {
            Gate.Release();
        }
    }

    public static async Task<string> NewEmptyDatabase()
    {
        Assert.False(Missing, "CUSTODIAN_TEST_PG is not set, and CI must run on PostgreSQL.");
        var name = Prefix + "empty" + Interlocked.Increment(ref _count);
        await Execute($"drop database if exists {name} with (force)");
        await Execute($"create database {name}");
        return For(name);
    }

    /// <summary>A database with what another one holds now.</summary>
    public static async Task<string> Copy(string connection)
    {
        var from = new NpgsqlConnectionStringBuilder(connection).Database;
        await using (var pooled = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        var name = Prefix + "copy" + Interlocked.Increment(ref _count);
        await Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{from}'");
        await Execute($"create database {name} template {from}");
        return For(name);
    }

    /// <summary>Ends every connection to a database, as when the program that holds them dies.</summary>
    /// <returns>A connection string with a pool of its own.</returns>
    public static async Task<string> Abandon(string connection)
    {
        var named = new NpgsqlConnectionStringBuilder(connection);
        await Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{named.Database}'");
        named.ApplicationName = "restarted";
        return named.ToString();
    }

    public static async Task Drop(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        await using (var pooled = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await Execute($"drop database if exists {name} with (force)");
    }

    static string For(string database) => new NpgsqlConnectionStringBuilder(Connection) { Database = database, MaxPoolSize = 10 }.ToString();

    static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
