namespace Custodian.Patients.Model;

/// <summary>What another name of a person is.</summary>
enum NameKind
{
    /// <summary>Given for protection, or used by the person instead of the legal name.</summary>
    Alias,

    /// <summary>Legal until it was changed.</summary>
    Former,
    Maiden,

    /// <summary>What the person wants to be called.</summary>
    Preferred,

    /// <summary>Carried by policy until the name was known: newborns and unknown patients.</summary>
    Placeholder,
}
