namespace Custodian.Coding.Engines;

/// <summary>An edition that a book page can be switched to.</summary>
/// <param name="On">A day of the edition, for the address.</param>
public sealed record EditionChoice(string Edition, DateOnly From, DateOnly? Through, DateOnly On, bool Current);
