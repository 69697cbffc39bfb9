namespace Custodian.Primaries;

/// <summary>How one rule answered for a pair of tumours.</summary>
public enum Verdict
{
    /// <summary>The rule does not apply; the next one is asked.</summary>
    No,
    SinglePrimary,
    MultiplePrimaries,

    /// <summary>The rule cannot be settled from coded data: a person must look.</summary>
    Questionable,

    /// <summary>A single primary if what is not known were favourable: only sure when the rules that follow agree.</summary>
    PerhapsSingle,

    /// <summary>Multiple primaries if what is not known were favourable: only sure when the rules that follow agree.</summary>
    PerhapsMultiple,
}
