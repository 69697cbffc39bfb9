namespace Custodian.Store.Home;

/// <summary>Settings of one process, validated at start.</summary>
public sealed record CustodianOptions
{
    public required CustodianHome Home { get; init; }

    /// <summary>PostgreSQL connection string (<c>CUSTODIAN_DB</c>); null for the SQLite file in the home folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>Name of this process in the audit trail; unique among processes that share a database.</summary>
    public string Node { get; init; } = "main";

    /// <summary>The synthetic hospital: pages say so, demo users exist.</summary>
    public bool Demo { get; init; }

    /// <summary>
    /// A new database is being filled and nobody is served from it. Commits do not wait for the disk, so a crash means starting over;
    /// <see cref="Database.FirstLoad"/> makes it durable at the end.
    /// </summary>
    public bool FirstLoad { get; init; }

    /// <summary>A session without requests for this long must sign in again.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>A session ends this long after sign-in whatever happens.</summary>
    public TimeSpan SessionAbsolute { get; init; } = TimeSpan.FromHours(12);

    public MllpOptions Mllp { get; init; } = new();

    public static CustodianOptions FromEnvironment() => new()
    {
        Home = CustodianHome.Default(),
        Postgres = Environment.GetEnvironmentVariable("CUSTODIAN_DB") is { Length: > 0 } db ? db : null,
        Node = Environment.GetEnvironmentVariable("CUSTODIAN_NODE") is { Length: > 0 } node ? node : "main",
    };
}

/// <summary>The HL7 listener.</summary>
public sealed record MllpOptions
{
    /// <summary>0 switches the listener off.</summary>
    public int Port { get; init; }

    public string Address { get; init; } = "127.0.0.1";

    /// <summary>PFX file for TLS; null for plain TCP, which is for the machine's own loopback and trusted networks.</summary>
    public string? Certificate { get; init; }

    /// <summary>A longer message is refused and reported, not stored.</summary>
    public int MaxBytes { get; init; } = 50 * 1024 * 1024;
}
