namespace Custodian.Hl7v2;

public enum MllpFrameKind
{
    /// <summary>A whole frame.</summary>
    Message,

    /// <summary>MLLP release 2 commit: the peer has stored what was sent.</summary>
    CommitAck,

    /// <summary>MLLP release 2 refusal: the peer has not stored what was sent.</summary>
    CommitNack,

    /// <summary>A new frame began before this one ended; the bytes are what had arrived.</summary>
    Interrupted,

    /// <summary>The frame is larger than allowed; its bytes were not kept.</summary>
    TooLarge,

    /// <summary>Bytes between frames other than NUL, CR, LF, which are let pass; they were not kept.</summary>
    Junk,

    /// <summary>The stream ended inside a frame; the bytes are what had arrived.</summary>
    Unfinished,
}
