namespace Custodian.Encounters.History;

/// <summary>One thing that happened to a visit, with what it says of it.</summary>
/// <param name="At">When it happened. UTC. Events are placed by it, whenever they arrive.</param>
/// <param name="SaidAt">When it was said, at the sender or the form. UTC. A cancellation takes back what was said before it.</param>
/// <param name="Said">Null when the event carries no values.</param>
public sealed record VisitEvent(long Id, VisitEventKind Kind, DateTime At, DateTime SaidAt, VisitData? Said = null);
