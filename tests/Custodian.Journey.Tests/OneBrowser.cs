namespace Custodian.Journey.Tests;

/// <summary>Classes with a browser run one after the other: side by side on a small machine their pages only time out.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser
{
    public const string Name = "one browser";
}
