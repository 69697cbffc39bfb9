using Custodian.Encounters.History;

namespace Custodian.Encounters.Journal;

/// <summary>An event to be written down.</summary>
/// <param name="At">When it happened. UTC.</param>
/// <param name="SaidAt">When the sender said so, UTC; null for what a person enters now, which comes after all that was said before.</param>
/// <param name="Reason">Where the kind asks for one.</param>
sealed record Happening(VisitEventKind Kind, DateTime At, DateTime? SaidAt, VisitData? Said = null, string Reason = "");
