using System.Numerics;

namespace Custodian.Grouping;

/// <summary>Counts over a claim's procedures that formulas ask for: stents, vessels, joints, spinal fusions.</summary>
struct ProcedureCounts
{
    const int Four = 4;

    bool _any;
    int _drugStents, _bareStents, _stents, _vessels, _joints, _sectX, _posterior, _anterior, _posterior1;

    public void Add(in PxTraits traits)
    {
        if ((traits.Flags & PxFlags.Counted) == 0)
        {
            return;
        }

        _any = true;
        var drug = (traits.Flags & PxFlags.DrugStent) != 0;
        var bare = (traits.Flags & PxFlags.BareStent) != 0;
        _drugStents += drug ? traits.Stents : 0;
        _bareStents += bare ? traits.Stents : 0;
        _stents += drug || bare ? traits.Stents : 0;
        _vessels += traits.Vessels;
        _joints |= traits.Joints;
        var fusions = (FusionTraits)traits.Fusions;
        _sectX += (fusions & FusionTraits.AnteriorSectX) != 0 ? 1 : 0;
        _posterior += (fusions & FusionTraits.Posterior) != 0 ? 1 : 0;
        _anterior += (fusions & FusionTraits.Anterior) != 0 ? 1 : 0;
        _posterior1 += (fusions & FusionTraits.Posterior1) != 0 ? 1 : 0;
    }

    /// <summary>Sets the functions' bits among cleared ones.</summary>
    public readonly void Write(FunctionBits functions, Span<ulong> bits)
    {
        if (!_any)
        {
            return;
        }

        BitRow.Put(bits, functions.FourStents, _stents >= Four);
        BitRow.Put(bits, functions.FourVessels, _vessels >= Four);
        BitRow.Put(bits, functions.FourDrugStents, _drugStents >= Four);
        BitRow.Put(bits, functions.FourBareStents, _bareStents >= Four);
        BitRow.Put(bits, functions.Bilateral, BitOperations.PopCount((uint)_joints) >= 2);
        BitRow.Put(bits, functions.SectXFusions, _sectX >= 2);
        BitRow.Put(bits, functions.PosteriorFusions, _posterior >= 2);
        BitRow.Put(bits, functions.AnteriorFusions, _anterior >= 2);
        BitRow.Put(bits, functions.Posterior1Fusions, _posterior1 >= 2);
        BitRow.Put(bits, functions.MultipleFusions, _anterior >= 2 || _posterior1 >= 2);
        BitRow.Put(bits, functions.SingleFusions, _anterior + _posterior >= 3);
    }
}
