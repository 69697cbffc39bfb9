namespace Custodian.RegistryEdits.Language;

/// <summary>Something in a rule file that cannot be read; caught where the line is known.</summary>
sealed class RuleFault(string message) : Exception(message);
