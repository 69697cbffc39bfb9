using Custodian.Ui;

namespace Custodian.Billing;

/// <summary>States as people read them.</summary>
static class StateWords
{
    public static string Of(AccountState state) => state switch
    {
        AccountState.Open => "Not discharged",
        AccountState.Ready => "Ready to bill",
        AccountState.Rebill => "Rebill",
        _ => state.ToString(),
    };

    public static StateKind Kind(AccountState state) => state switch
    {
        AccountState.Held => StateKind.Warn,
        AccountState.Rebill => StateKind.Bad,
        AccountState.Billed => StateKind.Ok,
        AccountState.Ready => StateKind.Ready,
        _ => StateKind.Idle,
    };

    public static string Of(ClaimState state) => state == ClaimState.Batched ? "In a file" : state.ToString();

    public static StateKind Kind(ClaimState state) => state switch
    {
        ClaimState.Held => StateKind.Warn,
        ClaimState.Ready => StateKind.Ready,
        ClaimState.Batched => StateKind.Progress,
        ClaimState.Sent => StateKind.Ok,
        _ => StateKind.Idle,
    };

    public static string Frequency(string frequency) => frequency switch
    {
        "7" => "Replacement",
        "8" => "Void",
        _ => "Original",
    };
}
