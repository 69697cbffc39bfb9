namespace Custodian.Interfaces.ReceiveMessages;

/// <summary>Bytes of one message and where they came from.</summary>
sealed record Incoming(ReadOnlyMemory<byte> Bytes, string Peer);

/// <summary>What the sender is told.</summary>
/// <param name="Answer">Empty when the sender asked for none.</param>
/// <param name="Stored">False when nothing was stored: the sender must send again.</param>
sealed record Received(byte[] Answer, bool Stored);
