namespace Custodian.RegistryEdits.Language;

/// <summary>Three truth values (Kleene): what depends on a blank, or on the unknown part of a date, is neither true nor false.</summary>
enum Truth
{
    False,
    Unknown,
    True,
}
