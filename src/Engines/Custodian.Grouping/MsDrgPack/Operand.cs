namespace Custodian.Grouping;

enum OperandKind
{
    /// <summary>Worked out by the engine: ALIVE, MULTST, ...</summary>
    Function,

    /// <summary>An attribute of the principal diagnosis.</summary>
    Principal,

    /// <summary>An attribute of a secondary diagnosis.</summary>
    Secondary,

    /// <summary>An attribute of any code on the claim.</summary>
    Anywhere,
}

/// <summary>A name in formulas: one bit of what is true of a claim.</summary>
/// <param name="Attribute">The name after the colon.</param>
sealed record Operand(string Name, OperandKind Kind, string Attribute)
{
    public static Operand Of(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return new(name, Functions.Names.Contains(name) ? OperandKind.Function : OperandKind.Anywhere, name);
        }

        var attribute = name[(colon + 1)..];
        return name[..colon] switch
        {
            "PDX" => new(name, OperandKind.Principal, attribute),
            "SDX" => new(name, OperandKind.Secondary, attribute),
            "ANY" => new(name, OperandKind.Anywhere, attribute),
            _ => new(name, OperandKind.Function, attribute),
        };
    }

    public static string Principal(string attribute) => "PDX:" + attribute;

    public static string Secondary(string attribute) => "SDX:" + attribute;
}
