namespace Custodian.Synthetic.Stories;

/// <summary>The physicians of an encounter.</summary>
sealed record Cast(SyntheticPhysician Attending, SyntheticPhysician? Operator)
{
    /// <summary>Whoever does the procedures.</summary>
    public SyntheticPhysician Hands => Operator ?? Attending;
}
