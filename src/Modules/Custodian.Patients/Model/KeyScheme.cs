using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>
/// By which rules the search keys and derived columns of this database were computed; the only row there is. No row: a database that was new, or one from before the rules had a
/// name, which the start of the program tells apart.
/// </summary>
sealed class KeyScheme : IVersioned
{
    public const int TheOnly = 1;

    public required int Id { get; init; }

    public required string Scheme { get; set; }

    /// <summary>Every patient carries keys of the scheme. Until then those up to <see cref="Reached"/> do, and whoever was written since.</summary>
    public required bool Complete { get; set; }

    /// <summary>The greatest patient id that was computed anew.</summary>
    public long Reached { get; set; }

    /// <summary>The greatest patient id when it began: later ones were written by the new rules.</summary>
    public long Last { get; set; }

    /// <summary>The long job that does it.</summary>
    public long JobId { get; set; }

    public long Version { get; set; } = 1;
}
