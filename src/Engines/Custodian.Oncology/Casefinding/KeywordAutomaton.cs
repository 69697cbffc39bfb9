using System.Collections.Frozen;

namespace Custodian.Oncology.Casefinding;

/// <summary>
/// Finds all keywords of a list in one pass over a text (Aho and Corasick, 1975), without regard to capitals. The failure links are worked into the transitions, so that each
/// character costs one step; characters that no keyword has lead back to the start.
/// </summary>
sealed class KeywordAutomaton
{
    const int Ascii = 128;

    readonly byte[] _asciiClass = new byte[Ascii];
    readonly FrozenDictionary<char, byte> _otherClass;
    readonly int _classes;
    readonly int[] _next;
    readonly int[] _keyword;
    readonly int[] _shorter;

    /// <param name="keywords">In small letters, each once.</param>
    public KeywordAutomaton(IReadOnlyList<string> keywords)
    {
        var alphabet = keywords.SelectMany(k => k).Distinct().Order().ToList();
        _classes = alphabet.Count + 1;
        _otherClass = alphabet.Select((c, i) => (c, Class: checked((byte)(i + 1)))).ToFrozenDictionary(p => p.c, p => p.Class);
        foreach (var (character, number) in _otherClass.Where(p => p.Key < Ascii))
        {
            (_asciiClass[character], _asciiClass[char.ToUpperInvariant(character)]) = (number, number);
        }

        var states = 1 + keywords.Sum(k => k.Length);
        (_next, _keyword, _shorter) = (new int[states * _classes], new int[states], new int[states]);
        Array.Fill(_keyword, -1);
        Link(AddAll(keywords));
    }

    /// <summary>The state before the first character.</summary>
    public static int Start => 0;

    public int Next(int state, char character) => _next[(state * _classes) + ClassOf(character)];

    /// <summary>The longest keyword that ends here, or -1; shorter ones by <see cref="Shorter"/>.</summary>
    public int KeywordOf(int state) => _keyword[state];

    /// <summary>The state of the next shorter keyword that ends at the same character; 0 when there is none.</summary>
    public int Shorter(int state) => _shorter[state];

    int ClassOf(char character) => character < Ascii ? _asciiClass[character] : _otherClass.GetValueOrDefault(char.ToLowerInvariant(character));

    int AddAll(IReadOnlyList<string> keywords)
    {
        var used = 1;
        for (var i = 0; i < keywords.Count; i++)
        {
            var state = 0;
            foreach (var character in keywords[i])
            {
                ref var next = ref _next[(state * _classes) + ClassOf(character)];
                if (next == 0)
                {
                    next = used++;
                }

                state = next;
            }

            _keyword[state] = i;
        }

        return used;
    }

    /// <summary>Breadth first: a state goes on where the longest proper end of its text that is itself the beginning of a keyword goes on.</summary>
    void Link(int states)
    {
        var fallback = new int[states];
        var open = new Queue<int>(_next.Take(_classes).Where(s => s > 0));
        while (open.TryDequeue(out var state))
        {
            var behind = fallback[state];
            _shorter[state] = _keyword[behind] >= 0 ? behind : _shorter[behind];
            for (var c = 0; c < _classes; c++)
            {
                ref var next = ref _next[(state * _classes) + c];
                var elsewhere = _next[(behind * _classes) + c];
                if (next == 0)
                {
                    next = elsewhere;
                }
                else
                {
                    fallback[next] = elsewhere;
                    open.Enqueue(next);
                }
            }
        }
    }
}
