namespace Custodian.Oncology;

/// <summary>Names of what a registry pack holds: every table of the publishers as rows of texts, each text once.</summary>
static class RegistryLayout
{
    public const int CompilerVersion = 1;
    public const string Compiler = "registry 1";

    public const string TextOffsets = "text-offsets";
    public const string Texts = "texts";

    /// <summary>Before the name of a table: width, number of rows, then the text numbers row by row.</summary>
    public const string TablePrefix = "t:";
}
