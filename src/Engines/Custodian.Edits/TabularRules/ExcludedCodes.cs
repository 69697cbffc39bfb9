using Custodian.Kernel;
using static Custodian.Edits.Tabular.FixTitles;

namespace Custodian.Edits.Tabular;

/// <summary>
/// Two codes of which an Excludes1 note says that they are not used together. A question, not an error: the note does not bind conditions that have
/// nothing to do with each other (ICD-10-CM Official Guidelines, I.A.12.a).
/// </summary>
static class ExcludedCodes
{
    public static IEnumerable<TabularFinding> Check(CodedLines lines, TabularFacts facts)
    {
        int[] places = [.. lines.Distinct().Where(i => lines.Bound[i] is not null)];
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = i + 1; j < places.Length; j++)
            {
                if (Between(lines, places[i], places[j], facts) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    static TabularFinding? Between(CodedLines lines, int one, int two, TabularFacts facts)
    {
        var (first, second) = (lines.Bound[one]!, lines.Bound[two]!);
        var (atFirst, atSecond) = (first.Against(second.Entry.Code), second.Against(first.Entry.Code));
        if ((atFirst ?? atSecond) is null)
        {
            return null;
        }

        // The note speaks for the code it names: what stands under it is coded there instead.
        var underFirst = atSecond is null || (atFirst is not null && atFirst.Order > atSecond.Order);
        var note = underFirst ? atFirst! : atSecond!;
        var (under, named) = underFirst ? (first.Entry, second.Entry) : (second.Entry, first.Entry);
        var (lesser, better) = under.Code == lines.Codes[0] ? (named, under) : (under, named);
        return new(
            new(
                "COD-0061", Severity.Warning, lines.Place(two),
                $"{Dot(named.Code)} and {Dot(under.Code)} are not coded together. Keep the one the record supports; keep both only when the two conditions are not related.", Sources.Of(note.Quote, facts)),
            [.. new[] { under.Code, named.Code }.Order(StringComparer.Ordinal)], note.Quote, [Remove(lesser.Code), Remove(better.Code)]);
    }
}
