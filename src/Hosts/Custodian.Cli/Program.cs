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
    RegistryCommand.Create(),
    ConformanceCommand.Create(),
    NaaccrCommand.Create(),
    MpiCommand.Create(),
    StagingCommand.Create(),
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).Guarded();
