namespace Custodian.Staging;

/// <summary>Names of what a staging pack holds.</summary>
static class StagingLayout
{
    public const int CompilerVersion = 1;
    public const string Compiler = "staging 1";

    public const string TextOffsets = "text-offsets";
    public const string Texts = "texts";

    /// <summary>Keys, literals, tables and schemas as numbers, in the order in which they are written and read.</summary>
    public const string Model = "model";

    /// <summary>Text numbers of all cells, table by table and row by row.</summary>
    public const string Cells = "cells";

    /// <summary>Interval starts of all column indexes.</summary>
    public const string Starts = "starts";

    /// <summary>The class of each interval.</summary>
    public const string Classes = "classes";

    /// <summary>Row sets of the classes.</summary>
    public const string Bits = "bits";

    /// <summary>Sites in use, each with the set of schemas that could be for it.</summary>
    public const string Sites = "sites";

    /// <summary>The same for histologies.</summary>
    public const string Histologies = "histologies";
}
