namespace Custodian.Ui;

/// <summary>A work list as a file.</summary>
/// <param name="Name">Of the file, without its ending.</param>
public sealed record ListFile(string Name, string Csv);
