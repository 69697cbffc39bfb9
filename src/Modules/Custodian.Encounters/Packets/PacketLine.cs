using Custodian.Kernel;
using Custodian.Ui;

namespace Custodian.Encounters.Packets;

/// <summary>A form of a visit as it stands.</summary>
/// <param name="Item">Its stored row; 0 while nobody touched it.</param>
public sealed record PacketLine(PacketForm Form, NoticeDue Due, PacketState State, long Item, long Version)
{
    public string Language { get; init; } = "";

    public string Signer { get; init; } = "";

    public string Role { get; init; } = "";

    public DateTime? At { get; init; }

    public string By { get; init; } = "";

    public string Reason { get; init; } = "";

    public DocumentId? Document { get; init; }

    public string Owner { get; init; } = "";

    public bool Done => State is not PacketState.Needed;

    /// <summary>Asked for now, and not there.</summary>
    public bool Missing(DateTime now) => !Done && Due.IsOpen(now);

    /// <summary>Given, and after the time the rule allows.</summary>
    public bool Late => State is PacketState.Signed or PacketState.Filed && Due.By is { } by && At > by;

    public (StateKind Kind, string Text) Shown(DateTime now) => State switch
    {
        PacketState.Signed when Late => (StateKind.Warn, "Signed late"),
        PacketState.Filed when Late => (StateKind.Warn, "Filed late"),
        PacketState.Signed => (StateKind.Ok, "Signed"),
        PacketState.Filed => (StateKind.Ok, "Scanned and filed"),
        PacketState.Refused => (StateKind.Info, "Refused"),
        PacketState.Waived => (StateKind.Idle, "Waived"),
        _ when !Due.Needed => (StateKind.Idle, "Not needed"),
        _ when Form.OnDemand => (StateKind.Idle, "As needed"),
        _ when !Due.IsOpen(now) => (StateKind.Idle, "Not yet"),
        _ when Due.IsOverdue(now) => (StateKind.Bad, "Overdue"),
        _ => (StateKind.Warn, "Needed"),
    };
}
