namespace Custodian.Cli.Tests;

/// <summary>Tests of what writes to the console itself: beside others their lines would be taken for the output of a command.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OwnConsole
{
    public const string Name = "own console";
}
