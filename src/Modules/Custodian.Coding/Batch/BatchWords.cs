using Custodian.Ui;

namespace Custodian.Coding.Batch;

/// <summary>The deeds in words.</summary>
static class BatchWords
{
    public static readonly IReadOnlyList<Choice> Raises =
    [
        new(nameof(CaseRaise.First), "First", "As if the account were five days older"), new(nameof(CaseRaise.Normal), "As its age and size say"),
        new(nameof(CaseRaise.Last), "Last", "As if the account were five days younger"),
    ];

    public static string Title(BatchDeed deed) => deed switch
    {
        BatchDeed.Assign => "Assign accounts",
        BatchDeed.Pend => "Pend accounts",
        _ => "Set the priority",
    };

    public static string Verb(BatchDeed deed, int count) => deed switch
    {
        BatchDeed.Assign => $"Assign {Show.Count(count, "account", "accounts")}",
        BatchDeed.Pend => $"Pend {Show.Count(count, "account", "accounts")}",
        _ => $"Set the priority of {Show.Count(count, "account", "accounts")}",
    };
}
