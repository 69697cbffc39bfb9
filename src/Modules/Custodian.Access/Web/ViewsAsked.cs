using Custodian.Kernel;

namespace Custodian.Access.Web;

/// <summary>What the page of saved views was opened for.</summary>
/// <param name="List">The list whose views come first; empty for all.</param>
public sealed record ViewsAsked(string List)
{
    public Problem? Problem { get; init; }

    /// <summary>The name of a view that could not be saved, to correct it.</summary>
    public string Name { get; init; } = "";

    public string? Query { get; init; }

    public bool First { get; init; }
}
