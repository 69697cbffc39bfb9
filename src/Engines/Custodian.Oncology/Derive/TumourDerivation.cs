namespace Custodian.Oncology.Derive;

/// <summary>A derivation that looks at each tumour by itself.</summary>
abstract class TumourDerivation : IDerivation
{
    public RegistryPatient Derive(RegistryPatient patient, DerivationOptions options) => new([], [.. patient.Tumours.Select(t => Derive(patient.Items, t, options))]);

    protected abstract Items Derive(Items patient, Items tumour, DerivationOptions options);
}
