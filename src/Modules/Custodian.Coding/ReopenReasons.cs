using Custodian.Ui;

namespace Custodian.Coding;

/// <summary>Why final codes are changed (WORKFLOWS 11: after submit a change needs a reason).</summary>
public static class ReopenReasons
{
    public const string LateDocument = "late-document";
    public const string Audit = "audit";
    public const string Denial = "denial";
    public const string Query = "query";
    public const string Correction = "correction";

    internal static IReadOnlyList<Choice> All { get; } =
    [
        new(LateDocument, "Late document"), new(Audit, "Coding audit"), new(Denial, "Denial or payer request"),
        new(Query, "Answer of a physician"), new(Correction, "Own correction"),
    ];

    internal static string Name(string reason) => All.FirstOrDefault(k => k.Value == reason)?.Text ?? reason;
}
