using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Custodian.StoreTesting;

/// <summary>
/// Data of a storage test: SQLite and PostgreSQL. Without a PostgreSQL server (<c>CUSTODIAN_TEST_PG</c>, which <c>./test</c> sets) the second
/// row is skipped by name; in CI it fails.
/// </summary>
public sealed class OnBothStoresAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows =
        [
            new TheoryDataRow(StoreKind.Sqlite),
            new TheoryDataRow(StoreKind.Postgres)
            {
                Skip = PostgresServer.Missing && !PostgresServer.Required ? "Needs PostgreSQL: run ./test, or set CUSTODIAN_TEST_PG." : null,
            },
        ];
        return ValueTask.FromResult(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
