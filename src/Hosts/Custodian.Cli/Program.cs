using System.CommandLine;
using Custodian.Cli;
using Custodian.Cli.Commands;

var root = new RootCommand("Custodian, the health information management system. One program: the server, its administration and the engines.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    DbCommand.Create(),
    PackCommand.Create(),
    AuditCommand.Create(),
    UserCommand.Create(),
    Hl7Command.Create(),
    DrgCommand.Create(),
    HccCommand.Create(),
    ComorbidityCommand.Create(),
    CodeCommand.Create(),
    ConformanceCommand.Create(),
    NaaccrCommand.Create(),
    StagingCommand.Create(),
    RegistryCommand.Create(),
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).Guarded();
