namespace Custodian.Oncology.Derive;

/// <summary>A derivation by name, with the tables it reads.</summary>
sealed record DerivationEntry(string Name, IReadOnlyList<string> Tables, Func<RegistryTables, IDerivation> Make);
