using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Access.Model;

/// <summary>The filters, order and view of a work list that a person kept under a name. Holds codes and ids only.</summary>
sealed class SavedView : IVersioned
{
    public required long Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The address of the list, without its query.</summary>
    public required string List { get; init; }

    public required string Name { get; set; }

    /// <summary>The name in lower case: two names of one person on one list differ in more than that.</summary>
    public required string NameKey { get; set; }

    /// <summary>What is kept of the query, as it stands in an address.</summary>
    public required string Query { get; set; }

    /// <summary>The list opens with it for its owner.</summary>
    public bool First { get; set; }

    /// <summary>The role it is shared with; empty when it is not.</summary>
    public string Role { get; set; } = "";

    /// <summary>The list opens with it for everybody of that role who has no first view of their own.</summary>
    public bool FirstForRole { get; set; }

    public required DateTime CreatedAt { get; init; }

    public long Version { get; set; } = 1;
}
