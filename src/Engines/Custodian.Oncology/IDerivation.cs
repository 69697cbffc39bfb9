namespace Custodian.Oncology;

/// <summary>An algorithm that derives items from others. It answers for any input: what cannot be derived has the code for unknown, or is blank.</summary>
public interface IDerivation
{
    /// <summary>Only the derived items.</summary>
    RegistryPatient Derive(RegistryPatient patient, DerivationOptions options);
}
