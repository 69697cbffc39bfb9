namespace Custodian.Cli.Engines;

/// <summary>What a run reads.</summary>
/// <param name="Path">File, or - for standard input.</param>
/// <param name="What">Word for the progress bar.</param>
/// <param name="Header">Written before the answers; empty for formats without a header.</param>
sealed record LineSource(string Path, string What, string Header);
