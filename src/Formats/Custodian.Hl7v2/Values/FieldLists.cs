namespace Custodian.Hl7v2;

static class FieldLists
{
    /// <summary>The repetitions that hold something. A delete asked for by the sender shows in the field's <see cref="Hl7Part.Presence"/>.</summary>
    public static IReadOnlyList<T> Each<T>(this Hl7Part field, Func<Hl7Part, T?> read)
        where T : class
    {
        List<T>? values = null;
        foreach (var repetition in field.Repetitions)
        {
            if (read(repetition) is { } value)
            {
                (values ??= []).Add(value);
            }
        }

        return values ?? (IReadOnlyList<T>)[];
    }
}
