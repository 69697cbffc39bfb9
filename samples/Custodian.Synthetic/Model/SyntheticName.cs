namespace Custodian.Synthetic;

/// <summary>One name of a person. Parts that the person does not have are empty.</summary>
public sealed record SyntheticName(string Family, string Given, string Middle = "", string Suffix = "")
{
    /// <summary><c>FAMILY, Given Middle</c> as lists show it.</summary>
    public override string ToString() =>
        $"{Family.ToUpperInvariant()}{(Suffix.Length > 0 ? " " + Suffix : "")}, {Given}{(Middle.Length > 0 ? " " + Middle : "")}";
}
