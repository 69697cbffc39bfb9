using Custodian.Server;
using Custodian.Store.Home;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Custodian.Cli;

/// <summary>The product's services over one home folder, for commands that administer it.</summary>
static class Installation
{
    /// <summary>The folder of the checkout or of the published program: the nearest one upward that holds <c>packs/starter</c>.</summary>
    public static string ProgramFolder { get; } = FindProgramFolder();

    static string FindProgramFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "packs", "starter")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }

    public static ServiceProvider Open(CustodianOptions? options = null)
    {
        options ??= CustodianOptions.FromEnvironment();
        options.Home.Create();
        return new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Warning)).AddCustodian(options).BuildServiceProvider();
    }
}
