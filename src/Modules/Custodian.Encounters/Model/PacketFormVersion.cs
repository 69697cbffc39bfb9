using Custodian.Kernel;

namespace Custodian.Encounters.Model;

/// <summary>A facility's own word on a form from a moment on. Rows are never changed: what a packet asked at its time is read from them.</summary>
sealed class PacketFormVersion
{
    public required long Id { get; init; }

    public required FacilityId FacilityId { get; init; }

    /// <summary>Of a form that comes with the program, or of one of the facility's own.</summary>
    public required string Code { get; init; }

    /// <summary>1, 2, 3 … per facility and form; 0 is the form as it comes with the program.</summary>
    public required int Number { get; init; }

    /// <summary>The form as JSON; empty takes it back to what comes with the program, and ends one of the facility's own.</summary>
    public required string Definition { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime From { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
