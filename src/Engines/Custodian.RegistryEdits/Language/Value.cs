namespace Custodian.RegistryEdits.Language;

/// <summary>A value in a condition: text, or a number with bounds.</summary>
abstract class Value
{
    /// <summary>True when it compares as a number.</summary>
    public abstract bool IsNumber { get; }

    /// <summary>The text; empty for a blank. Not for numbers.</summary>
    public abstract ReadOnlySpan<char> Text(Frame frame);

    /// <summary>The number; unknown for a blank and for text that is no number.</summary>
    public abstract Bounds Number(Frame frame);
}
