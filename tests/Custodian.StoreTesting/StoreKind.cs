namespace Custodian.StoreTesting;

/// <summary>The databases every storage test runs on.</summary>
public enum StoreKind
{
    Sqlite,
    Postgres,
}
