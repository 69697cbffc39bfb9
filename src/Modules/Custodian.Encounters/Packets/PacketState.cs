namespace Custodian.Encounters.Packets;

/// <summary>What became of a form.</summary>
public enum PacketState
{
    Needed,
    Signed,

    /// <summary>On paper, scanned and filed.</summary>
    Filed,
    Refused,
    Waived,
}
