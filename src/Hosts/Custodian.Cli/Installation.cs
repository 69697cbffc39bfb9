using Custodian.Server;
using Custodian.Store.Home;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Custodian.Cli;

/// <summary>The product's services over one home folder, for commands that administer it.</summary>
static class Installation
{
    public static ServiceProvider Open(CustodianOptions? options = null)
    {
        options ??= CustodianOptions.FromEnvironment();
        options.Home.Create();
        return new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Warning)).AddCustodian(options).BuildServiceProvider();
    }
}
