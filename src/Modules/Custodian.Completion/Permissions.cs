namespace Custodian.Completion;

/// <summary>The permissions of this module.</summary>
static class Permissions
{
    public const string Read = "completion.read";

    /// <summary>The work list as a file.</summary>
    public const string Export = "completion.export";

    /// <summary>Reassign, waive, verify.</summary>
    public const string Analyse = "completion.analyse";

    /// <summary>A practitioner's own list: sign, decline.</summary>
    public const string Sign = "completion.sign";
}
