using Custodian.CrashHost;
using Custodian.Interfaces;
using Custodian.Server;
using Custodian.Store;
using Custodian.Store.Facts;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

// A process that takes messages in and dies by SIGKILL at the n-th commit, before or after it reached the disk.
// Arguments: home, PostgreSQL connection or "-", "before" or "after", n, message files.
var options = new CustodianOptions { Home = new CustodianHome(args[0]), Postgres = args[1] == "-" ? null : args[1] };
var killer = new KillAtCommit(args[2] == "before", int.Parse(args[3], null));
var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Error)).AddCustodian(options);
services.Replace(ServiceDescriptor.Singleton(_ => new DbContextOptionsBuilder<CustodianDb>(StoreRegistration.DatabaseOptions(options)).AddInterceptors(killer).Options));
await using var product = services.BuildServiceProvider();

var queue = product.GetRequiredService<InterfaceQueue>();
foreach (var file in args[4..])
{
    await queue.Store([await File.ReadAllBytesAsync(file)], "crash test");
    await queue.ApplyAll();
    await product.GetRequiredService<FactDispatcher>().Drain();
}

return killer.Commits;
