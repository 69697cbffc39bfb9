using Custodian.Kernel;

namespace Custodian.Completion.Views;

/// <summary>How complete an encounter's chart is (<c>completion_v_encounter</c>). An encounter that is not discharged, or was never analysed, has no row or a stopped clock.</summary>
public sealed class CompletionView
{
    public EncounterId EncounterId { get; init; }

    /// <summary>Required documents still missing.</summary>
    public int MissingDocuments { get; init; }

    /// <summary>Signatures still missing.</summary>
    public int Unsigned { get; init; }

    /// <summary>The discharge its clocks run from; null while they stand still.</summary>
    public DateOnly? DischargedOn { get; init; }

    /// <summary>Since when every required document is there; null while one is missing.</summary>
    public DateTime? ReadyForCodingAt { get; init; }

    /// <summary>Since when every document is there and signed.</summary>
    public DateTime? CompleteAt { get; init; }
}
