using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Survival;

/// <summary>A life table from a file, also a compressed one.</summary>
static class RateTableFile
{
    public static Outcome<RateTable> Read(string path, RateTableShape shape)
    {
        using var input = LineInput.Open(path);
        using var copy = new MemoryStream();
        input.Stream.CopyTo(copy);
        return RateTable.Read(copy.GetBuffer().AsSpan(0, (int)copy.Length), shape);
    }
}
