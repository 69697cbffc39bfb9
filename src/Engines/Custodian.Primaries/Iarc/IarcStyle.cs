namespace Custodian.Primaries;

/// <summary>Whose conversions: the two differ where the program departs from the published rules.</summary>
public enum IarcStyle
{
    /// <summary>As CanReg 5 prints them, to compare registries.</summary>
    CanReg5,

    /// <summary>As the rules are published: non-malignant tumours of the CNS have an ICCC-3 group, nodal MALT lymphoma is C83.0, bile duct C24.0 stays C24.0.</summary>
    Published,
}
