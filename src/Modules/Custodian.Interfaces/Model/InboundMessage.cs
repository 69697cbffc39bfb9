using Custodian.Kernel;

namespace Custodian.Interfaces.Model;

public enum MessageStatus
{
    /// <summary>Stored and acknowledged; not applied yet.</summary>
    Received,
    Applied,

    /// <summary>Understood, and of no concern to the record.</summary>
    Ignored,

    /// <summary>Waits for something that has not arrived: tried again when a message about the same patient is applied.</summary>
    Held,

    /// <summary>In the dead-letter list: a person must look.</summary>
    Failed,

    /// <summary>Taken off the dead-letter list by a person, with a reason or by an edited copy.</summary>
    Closed,
}

/// <summary>A message as it arrived. The bytes never change; an edited copy is a row of its own.</summary>
sealed class InboundMessage
{
    public required MessageId Id { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>Address of the sender, or the channel.</summary>
    public required string Peer { get; init; }

    public required string SendingApplication { get; init; }

    public required string SendingFacility { get; init; }

    public required string ControlId { get; init; }

    /// <summary>SHA-256 of the bytes: with sender and control id the key that makes receiving idempotent.</summary>
    public required string Sha256 { get; init; }

    public required string Type { get; init; }

    public required string Event { get; init; }

    /// <summary>The message itself up to 1 MiB; larger ones lie in the blob store under <see cref="Sha256"/>.</summary>
    public byte[]? Raw { get; init; }

    public required int Bytes { get; init; }

    /// <summary>Messages with the same key are applied in the order they arrived: facility and medical record number.</summary>
    public required string OrderKey { get; init; }

    public MessageStatus Status { get; set; }

    public int Attempts { get; set; }

    public DateTime? AppliedAt { get; set; }

    /// <summary>Known once it is applied. Not a filing of the patient's: the rows it made are.</summary>
    public PatientId? AboutPatient { get; set; }

    public EncounterId? AboutEncounter { get; set; }

    public string ProblemCode { get; set; } = "";

    public string ProblemText { get; set; } = "";

    /// <summary>The message this one is an edited copy of.</summary>
    public MessageId? EditedFrom { get; init; }

    /// <summary>The acknowledgement that was sent, repeated when the sender repeats the message.</summary>
    public required byte[] Answer { get; init; }
}
