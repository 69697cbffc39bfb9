namespace Custodian.Hl7v2;

/// <summary>The segments of a message, all of them or those of one name, in message order and without allocation.</summary>
public readonly struct Hl7Segments
{
    readonly Hl7Message _message;
    readonly int _name;

    internal Hl7Segments(Hl7Message message, int name) => (_message, _name) = (message, name);

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var unused in this)
            {
                count++;
            }

            return count;
        }
    }

    public Enumerator GetEnumerator() => new(_message, _name);

    /// <summary>For LINQ and storing: allocates.</summary>
    public IReadOnlyList<T> Select<T>(Func<Hl7Segment, T> view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var list = new List<T>();
        foreach (var segment in this)
        {
            list.Add(view(segment));
        }

        return list;
    }

    public struct Enumerator
    {
        readonly Hl7Message _message;
        readonly int _name;
        int _next;

        internal Enumerator(Hl7Message message, int name) => (_message, _name) = (message, name);

        public Hl7Segment Current { get; private set; }

        public bool MoveNext()
        {
            var spans = _message.Spans;
            while (_next < spans.Length)
            {
                var span = spans[_next++];
                if (_name == 0 || span.Name == _name)
                {
                    Current = new(_message, span);
                    return true;
                }
            }

            return false;
        }
    }
}
