namespace Custodian.Encounters.Packets;

/// <summary>When a form is to be given.</summary>
/// <param name="From">Not before; null when it can be given at once. UTC.</param>
/// <param name="By">At the latest; null while nobody can say. UTC.</param>
/// <param name="Needed">False when the rule does not ask for it, or not any more.</param>
/// <param name="Why">One line for the reader.</param>
public sealed record NoticeDue(bool Needed, DateTime? From, DateTime? By, string Why)
{
    public static NoticeDue No(string why) => new(false, null, null, why);

    public bool IsOverdue(DateTime now) => Needed && By is { } by && now > by;

    /// <summary>Whether it is time to give it.</summary>
    public bool IsOpen(DateTime now) => Needed && (From is null || now >= From);
}
