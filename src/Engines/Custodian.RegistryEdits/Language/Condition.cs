namespace Custodian.RegistryEdits.Language;

/// <summary>A condition on a record.</summary>
abstract class Condition
{
    public abstract Truth Of(Frame frame);
}

sealed class AllOf(Condition[] parts) : Condition
{
    public override Truth Of(Frame frame)
    {
        var truth = Truth.True;
        foreach (var part in parts)
        {
            truth = (Truth)Math.Min((int)truth, (int)part.Of(frame));
            if (truth == Truth.False)
            {
                break;
            }
        }

        return truth;
    }
}

sealed class AnyOf(Condition[] parts) : Condition
{
    public override Truth Of(Frame frame)
    {
        var truth = Truth.False;
        foreach (var part in parts)
        {
            truth = (Truth)Math.Max((int)truth, (int)part.Of(frame));
            if (truth == Truth.True)
            {
                break;
            }
        }

        return truth;
    }
}

sealed class Not(Condition condition) : Condition
{
    public override Truth Of(Frame frame) => condition.Of(frame).Negated();
}

/// <summary><c>when … then …</c>: says nothing unless the first part is certainly true.</summary>
sealed class WhenThen(Condition when, Condition then) : Condition
{
    public override Truth Of(Frame frame) => when.Of(frame) == Truth.True ? then.Of(frame) : Truth.Unknown;
}

sealed class IsBlank(Value value) : Condition
{
    public override Truth Of(Frame frame) => value.Text(frame).IsEmpty ? Truth.True : Truth.False;
}

sealed class IsIn(Value value, CodeSet codes) : Condition
{
    public override Truth Of(Frame frame) => value.Text(frame) is { IsEmpty: false } text ? codes.Contains(text).ToTruth() : Truth.Unknown;
}

/// <summary>Text is the same, letter by letter; unknown when one is blank.</summary>
sealed class SameText(Value left, Value right) : Condition
{
    public override Truth Of(Frame frame)
    {
        var a = left.Text(frame);
        var b = right.Text(frame);
        return a.IsEmpty || b.IsEmpty ? Truth.Unknown : a.SequenceEqual(b).ToTruth();
    }
}

sealed class Compared(Value left, Comparison comparison, Value right) : Condition
{
    public override Truth Of(Frame frame) => left.Number(frame).Compare(comparison, right.Number(frame));
}

sealed class HasForm(Value value, Func<ReadOnlySpan<char>, bool> form) : Condition
{
    public override Truth Of(Frame frame) => value.Text(frame) is { IsEmpty: false } text ? form(text).ToTruth() : Truth.Unknown;
}

/// <summary>Site and histology are a pair of the list; unknown for a site that the list does not have.</summary>
sealed class PairIsListed : Condition
{
    public override Truth Of(Frame frame) => frame.PairIsListed is { } listed ? listed.ToTruth() : Truth.Unknown;
}

sealed class SchemaAsks(string algorithm, EditItem item) : Condition
{
    public override Truth Of(Frame frame) => frame.Schemas.Asks(frame.Algorithm(algorithm), item.Id, frame);
}

sealed class SchemaAccepts(string algorithm, EditItem item) : Condition
{
    public override Truth Of(Frame frame) => frame.Schemas.Accepts(frame.Algorithm(algorithm), item, frame);
}
