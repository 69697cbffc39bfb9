namespace Custodian.Oncology.Casefinding;

/// <summary>
/// Screens pathology text for reportable neoplasms: whole words of a keyword list, capitals or not. A positive keyword counts unless it lies inside a negative one ("no evidence of
/// malignancy"). Immutable and shared by all threads.
/// </summary>
public sealed class TextScreener
{
    readonly KeywordAutomaton _automaton;
    readonly List<string> _texts;
    readonly KeywordGroup[][] _groups;

    /// <param name="keywords">A text may stand in several groups; the same in other capitals is the same.</param>
    public TextScreener(IEnumerable<Keyword> keywords)
    {
        var byText = keywords.Where(k => k.Text.Length > 0).ToLookup(k => k.Text.ToLowerInvariant(), k => k.Group);
        _texts = [.. byText.Select(k => k.Key)];
        _groups = [.. byText.Select(k => k.Distinct().ToArray())];
        _automaton = new(_texts);
    }

    /// <summary>Screens a text.</summary>
    /// <param name="hits">Cleared, then filled: every keyword that was found, by its end, the longest first.</param>
    /// <returns>True when the text is reportable.</returns>
    public bool Screen(ReadOnlySpan<char> text, List<KeywordHit> hits)
    {
        hits.Clear();
        var state = KeywordAutomaton.Start;
        for (var i = 0; i < text.Length; i++)
        {
            state = _automaton.Next(state, text[i]);
            var atWordEnd = i + 1 == text.Length || !char.IsLetter(text[i + 1]);
            if (atWordEnd)
            {
                AddHits(text, i, state, hits);
            }
        }

        return Negate(hits);
    }

    /// <summary>Screens a text and keeps the hits.</summary>
    public ScreenedText Screen(string section, string text)
    {
        var hits = new List<KeywordHit>();
        return new(section, Screen(text.AsSpan(), hits), hits);
    }

    void AddHits(ReadOnlySpan<char> text, int end, int state, List<KeywordHit> hits)
    {
        for (var at = _automaton.KeywordOf(state) >= 0 ? state : _automaton.Shorter(state); at > 0; at = _automaton.Shorter(at))
        {
            var keyword = _automaton.KeywordOf(at);
            var start = end + 1 - _texts[keyword].Length;
            if (start > 0 && char.IsLetter(text[start - 1]))
            {
                continue;
            }

            foreach (var group in _groups[keyword])
            {
                hits.Add(new(start, end, _texts[keyword], group, false));
            }
        }
    }

    /// <summary>Marks positive hits inside negative ones; true when a positive hit is left.</summary>
    static bool Negate(List<KeywordHit> hits)
    {
        var reportable = false;
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Group == KeywordGroup.Positive)
            {
                var ignored = IsInsideNegative(hits, hits[i]);
                hits[i] = hits[i] with { Ignored = ignored };
                reportable |= !ignored;
            }
        }

        return reportable;
    }

    static bool IsInsideNegative(List<KeywordHit> hits, in KeywordHit hit)
    {
        foreach (var other in hits)
        {
            if (other.Group == KeywordGroup.Negative && other.Start <= hit.Start && other.End >= hit.End)
            {
                return true;
            }
        }

        return false;
    }
}
