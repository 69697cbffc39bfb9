namespace Custodian.Cli;

/// <summary>What a command's end means to a script; documented in docs/reference/cli.md.</summary>
static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The action was refused; the message says why and what to do next.</summary>
    public const int Refused = 1;

    /// <summary>The words of the command line are off (also what the parser itself returns).</summary>
    public const int Usage = 2;

    /// <summary>Done, but something in the data is wrong: a chain that does not hold, a damaged pack, lines that could not be read.</summary>
    public const int Findings = 3;

    /// <summary>A defect or a broken machine.</summary>
    public const int Fault = 70;
}
