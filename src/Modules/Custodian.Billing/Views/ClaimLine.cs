using Custodian.Billing.Model;
using Custodian.Kernel;

namespace Custodian.Billing.Views;

/// <summary>A claim as its pages show it.</summary>
public sealed record ClaimLine(ClaimId Id, string ControlNumber, string Frequency, ClaimState State, string TypeOfBill, Money Total, string PayerId, string PayerName)
{
    public int CodesVersion { get; init; }

    public string RebillReason { get; init; } = "";

    public string PayerNumber { get; init; } = "";

    public ClaimId? Corrects { get; init; }

    public long? FileId { get; init; }

    public string FileSha256 { get; init; } = "";

    public bool Unsent => State is ClaimState.Held or ClaimState.Ready;

    public bool Gone => State is ClaimState.Batched or ClaimState.Sent;

    internal static ClaimLine Of(Claim c) => new(c.Id, c.ControlNumber, c.Frequency, c.State, c.TypeOfBill, c.Total, c.PayerId, c.PayerName)
    {
        CodesVersion = c.CodesVersion, RebillReason = c.RebillReason, PayerNumber = c.PayerNumber, Corrects = c.Corrects, FileId = c.FileId, FileSha256 = c.FileSha256,
    };
}
