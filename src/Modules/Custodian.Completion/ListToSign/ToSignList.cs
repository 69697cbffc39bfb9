namespace Custodian.Completion.ListToSign;

/// <param name="Linked">False when the sign-in is linked to no practitioner: the list cannot be known.</param>
public sealed record ToSignList(IReadOnlyList<ToSignItem> Items, int Done, bool Linked, DateTime Now);
