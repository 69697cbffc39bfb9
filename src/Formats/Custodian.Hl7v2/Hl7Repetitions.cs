namespace Custodian.Hl7v2;

/// <summary>The repetitions of a field, one at a time without allocation; each is found where the one before it ended.</summary>
public readonly struct Hl7Repetitions
{
    readonly Hl7Part _field;

    internal Hl7Repetitions(Hl7Part field) => _field = field;

    public Enumerator GetEnumerator() => new(_field);

    public struct Enumerator
    {
        Hl7Part _rest;
        bool _more;

        internal Enumerator(Hl7Part field) => (_rest, _more) = (field, field.Presence >= Hl7Presence.Delete);

        public Hl7Part Current { get; private set; }

        public bool MoveNext()
        {
            if (!_more)
            {
                return false;
            }

            (Current, _rest) = _rest.SplitRepetition();
            _more = _rest.Presence != Hl7Presence.Absent;
            return true;
        }
    }
}
