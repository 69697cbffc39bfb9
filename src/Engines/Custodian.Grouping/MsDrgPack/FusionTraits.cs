namespace Custodian.Grouping;

/// <summary>Bits of <see cref="PxTraits.Fusions"/>.</summary>
[Flags]
enum FusionTraits : byte
{
    None = 0,
    AnteriorSectX = 1,
    Posterior = 2,
    Anterior = 4,
    Posterior1 = 8,
}
