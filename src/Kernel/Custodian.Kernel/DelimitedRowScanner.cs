using System.Text;

namespace Custodian.Kernel;

/// <summary>Takes the lines of one row of <see cref="DelimitedText"/>, character by character.</summary>
sealed class DelimitedRowScanner(char separator)
{
    readonly List<string> _fields = [];
    readonly StringBuilder _field = new();
    Place _place = Place.Before;
    int _closedAt;

    enum Place
    {
        /// <summary>Nothing but blanks so far.</summary>
        Before,
        Plain,
        Quoted,

        /// <summary>Just after a mark within a quotation, which ends it or is the first of two.</summary>
        Mark,

        /// <summary>After the quotation.</summary>
        After,
    }

    public int FieldLength => _field.Length;

    /// <summary>Takes a line. False when the row goes on with the next.</summary>
    public bool Add(string line)
    {
        if (_place == Place.Quoted)
        {
            _field.Append('\n');
        }

        foreach (var c in line)
        {
            Take(c);
        }

        return _place != Place.Quoted;
    }

    public string[] Fields()
    {
        EndField();
        return [.. _fields];
    }

    void Take(char c)
    {
        if (c == separator && _place != Place.Quoted)
        {
            EndField();
        }
        else if (c == '"' && _place is Place.Before or Place.Mark or Place.Quoted)
        {
            TakeMark();
        }
        else
        {
            _closedAt = _place == Place.Mark ? _field.Length : _closedAt;
            _place = _place switch
            {
                Place.Before when c is not (' ' or '\t') => Place.Plain,
                Place.Mark => Place.After,
                _ => _place,
            };
            _field.Append(c);
        }
    }

    void TakeMark()
    {
        switch (_place)
        {
            case Place.Before:
                _field.Clear();
                _place = Place.Quoted;
                break;
            case Place.Quoted:
                _place = Place.Mark;
                break;
            default:
                _field.Append('"');
                _place = Place.Quoted;
                break;
        }
    }

    void EndField()
    {
        var text = _field.ToString();
        _fields.Add(_place == Place.After && text.AsSpan(_closedAt).IsWhiteSpace() ? text[.._closedAt] : text);
        _field.Clear();
        _place = Place.Before;
    }
}
