using Custodian.Ui;

namespace Custodian.Coding;

/// <summary>Why a case waits (WORKFLOWS 11, pending reasons).</summary>
public static class PendKinds
{
    public const string Query = "query";
    public const string Document = "document";
    public const string Signature = "signature";
    public const string Registration = "registration";
    public const string SecondReview = "second-review";
    public const string Other = "other";

    internal static IReadOnlyList<Choice> All { get; } =
    [
        new(Query, "Answer of a physician"), new(Document, "Missing document"), new(Signature, "Missing signature"),
        new(Registration, "Registration to correct"), new(SecondReview, "Second review"), new(Other, "Other reason"),
    ];

    internal static string Name(string kind) => All.FirstOrDefault(k => k.Value == kind)?.Text ?? kind;
}
