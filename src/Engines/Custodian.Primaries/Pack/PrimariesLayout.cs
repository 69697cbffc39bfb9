namespace Custodian.Primaries;

/// <summary>Names of the sections of a pack of multiple primary rules.</summary>
static class PrimariesLayout
{
    public const int CompilerVersion = 1;
    public const string Compiler = "primaries 1";

    public const string Groups = "groups";
    public const string Lists = "lists";
    public const string Single1998 = "single-1998";
    public const string Single2001 = "single-2001";
    public const string SamePrimary = "same-primary";
    public const string TransformTo = "transform-to";
    public const string TransformFrom = "transform-from";
}
