using System.Globalization;

namespace Custodian.RegistryEdits.Language;

/// <summary>A value that is text; as a number it is what its digits say.</summary>
abstract class TextValue : Value
{
    public sealed override bool IsNumber => false;

    public sealed override Bounds Number(Frame frame) =>
        double.TryParse(Text(frame), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Bounds.Of(number) : Bounds.Unknown;
}

sealed class Literal(string text) : TextValue
{
    public override ReadOnlySpan<char> Text(Frame frame) => text;
}

/// <param name="slot">Slot of the item.</param>
/// <param name="ofAsking">True for <c>this.</c>: the tumour whose turn it is, not the one counted.</param>
sealed class ItemText(int slot, bool ofAsking) : TextValue
{
    public override ReadOnlySpan<char> Text(Frame frame) => ofAsking ? frame.ItemOfAsking(slot) : frame.Item(slot);
}

/// <summary>Some characters of a text; empty when the text is shorter.</summary>
sealed class PartOf(Value text, int start, int length) : TextValue
{
    public override ReadOnlySpan<char> Text(Frame frame) => text.Text(frame) is var all && all.Length >= start + length ? all.Slice(start, length) : default;
}

/// <summary>The first of two values that is given.</summary>
sealed class EitherOf(Value first, Value second) : TextValue
{
    public override ReadOnlySpan<char> Text(Frame frame) => first.Text(frame) is { IsEmpty: false } text ? text : second.Text(frame);
}
