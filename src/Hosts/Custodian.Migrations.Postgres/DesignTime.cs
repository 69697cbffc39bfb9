using Custodian.Server;
using Custodian.Store;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Migrations.Postgres;

/// <summary>How <c>dotnet ef</c> finds the model; see README.md here for the command.</summary>
sealed class DesignTime : IDesignTimeDbContextFactory<CustodianDb>
{
    public CustodianDb CreateDbContext(string[] args)
    {
        var options = new CustodianOptions { Home = new CustodianHome("unused"), Postgres = "Host=localhost" };
        var modules = new ServiceCollection().AddLogging().AddCustodian(options).BuildServiceProvider().GetRequiredService<ModuleModels>();
        return new CustodianDb(StoreRegistration.DatabaseOptions(options), modules);
    }
}
