namespace Custodian.Primaries;

/// <summary>
/// The names of rows and subtypes, numbered from 1. A name may list several codes (<c>8891,8896</c>): such a row holds the narrower ones, as a histology
/// that may be any of several subtypes is not a different subtype from one of them.
/// </summary>
sealed class RowNames
{
    readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    bool[] _overlaps = [];

    public ushort NumberOf(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers[name] = number = checked((ushort)(_numbers.Count + 1));
        }

        return number;
    }

    /// <summary>To be called once, when all tables are read.</summary>
    public void Close()
    {
        var width = _numbers.Count + 1;
        _overlaps = new bool[width * width];
        foreach (var (one, i) in _numbers)
        {
            foreach (var (other, j) in _numbers)
            {
                _overlaps[(i * width) + j] = one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The same row, or one that holds the other. Both numbers are of rows, not 0.</summary>
    public bool Overlap(ushort one, ushort other) => _overlaps[(one * (_numbers.Count + 1)) + other];
}
