using System.Buffers;
using System.Globalization;
using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Nests segments into interchange, group and transaction, and compares what the trailers say with what was counted.</summary>
sealed class EnvelopeChecker(X12File file, List<Finding> findings)
{
    const string Rule = "X12.5 and X12.6 control segments";

    static readonly SearchValues<byte> IdCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);

    readonly List<X12Interchange> _interchanges = [];
    readonly List<X12Group> _groups = [];
    readonly List<X12Transaction> _transactions = [];
    readonly List<int> _acknowledgements = [];

    // The position of the open ISA, GS, ST; -1 when none is open.
    int _isa = -1;
    int _gs = -1;
    int _st = -1;

    public IReadOnlyList<X12Interchange> Interchanges => _interchanges;

    public void Check()
    {
        for (var i = 0; i < file.SegmentCount; i++)
        {
            Take(file.Segment(i));
        }

        CloseInterchange(file.SegmentCount, default);
    }

    void Take(X12Segment segment)
    {
        CheckShape(segment);
        var at = segment.Index;
        if (segment.Is("ISA"u8))
        {
            CloseInterchange(at, default);
            _isa = at;
        }
        else if (segment.Is("GS"u8))
        {
            CloseGroup(at, default);
            _gs = at;
        }
        else if (segment.Is("ST"u8))
        {
            CloseTransaction(at, default);
            _st = at;
        }
        else
        {
            TakeInside(segment);
        }
    }

    void TakeInside(X12Segment segment)
    {
        if (segment.Is("SE"u8))
        {
            Close(_st, segment, CloseTransaction);
        }
        else if (segment.Is("GE"u8))
        {
            Close(_gs, segment, CloseGroup);
        }
        else if (segment.Is("IEA"u8))
        {
            Close(_isa, segment, CloseInterchange);
        }
        else if (_gs < 0 && segment.Is("TA1"u8))
        {
            _acknowledgements.Add(segment.Index);
        }
        else if (!(_gs < 0 && IsInterchangeService(segment)))
        {
            ReportStray(segment, _st);
        }
    }

    // X12.5 allows these between ISA and the first group.
    static bool IsInterchangeService(X12Segment segment) => segment.Is("ISB"u8) || segment.Is("ISE"u8) || segment.Is("TA3"u8);

    delegate void Closer(int next, X12Segment trailer);

    void Close(int opened, X12Segment trailer, Closer close)
    {
        if (opened < 0)
        {
            ReportStray(trailer, opened);
            return;
        }

        close(trailer.Index + 1, trailer);
    }

    void CloseTransaction(int next, X12Segment trailer)
    {
        if (_st < 0)
        {
            return;
        }

        var st = file.Segment(_st);
        var control = st.Text(2);
        var guide = st.Text(3);
        var count = next - _st;
        if (trailer.Bytes.IsEmpty)
        {
            Report("X12-0110", Place(), "The transaction has no SE. Check that the file arrived whole, then ask for it again.");
        }
        else
        {
            CompareCount("X12-0112", trailer, count, ("SE01", "segments from ST to SE"));
            // ST02 is text, so that 0001 and 1 differ; GS06 and ISA13 are numbers.
            CompareControl("X12-0111", trailer.Text(2) == control, ("SE02", trailer.Text(2)), ("ST02", control));
        }

        _transactions.Add(new(st.Text(1), control, guide.Length > 0 ? guide : _gs < 0 ? "" : file.Segment(_gs).Text(8), _st, count));
        _st = -1;
    }

    void CloseGroup(int next, X12Segment trailer)
    {
        CloseTransaction(trailer.Bytes.IsEmpty ? next : next - 1, default);
        if (_gs < 0)
        {
            return;
        }

        var gs = file.Segment(_gs);
        if (trailer.Bytes.IsEmpty)
        {
            Report("X12-0107", Place(), "The group has no GE. Check that the file arrived whole, then ask for it again.");
        }
        else
        {
            CompareCount("X12-0109", trailer, _transactions.Count, ("GE01", "transactions"));
            CompareControl("X12-0108", SameNumber(trailer.Text(2), gs.Text(6)), ("GE02", trailer.Text(2)), ("GS06", gs.Text(6)));
        }

        ReportRepeats("ST02", _transactions.Select(t => t.ControlNumber));
        _groups.Add(new(gs.Text(1), gs.Text(8), gs.Text(6), [.. _transactions]));
        _transactions.Clear();
        _gs = -1;
    }

    void CloseInterchange(int next, X12Segment trailer)
    {
        CloseGroup(trailer.Bytes.IsEmpty ? next : next - 1, default);
        if (_isa < 0)
        {
            return;
        }

        var isa = file.Segment(_isa);
        if (trailer.Bytes.IsEmpty)
        {
            Report("X12-0115", Place(), "The interchange has no IEA. Check that the file arrived whole, then ask for it again.");
        }
        else
        {
            CompareCount("X12-0106", trailer, _groups.Count, ("IEA01", "groups"));
            CompareControl("X12-0105", SameNumber(trailer.Text(2), isa.Text(13)), ("IEA02", trailer.Text(2)), ("ISA13", isa.Text(13)));
        }

        ReportRepeats("GS06", _groups.Select(g => g.ControlNumber));
        _interchanges.Add(new(file.Delimiters[file.InterchangeOf(_isa)], isa.Text(6), isa.Text(8), isa.Text(12), isa.Text(13), isa.Text(15), [.. _groups], [.. _acknowledgements]));
        _groups.Clear();
        _acknowledgements.Clear();
        _isa = -1;
    }

    void CheckShape(X12Segment segment)
    {
        var id = segment.Id;
        if (id.Length is < 2 or > 3 || !char.IsAsciiLetterUpper((char)id[0]) || id.ContainsAnyExcept(IdCharacters))
        {
            Report("X12-0117", Place(segment.Index), "The segment id is not two or three capital letters or digits. Ask the sender what was meant; the segment was kept as it is.");
        }
        else if (segment.ElementCount == 0)
        {
            Report("X12-0118", Place(segment.Index), $"The segment {X12Segment.Decode(id)} holds nothing but its id. Ask the sender to leave it out or fill it.");
        }
    }

    void ReportStray(X12Segment segment, int opened)
    {
        if (opened < 0)
        {
            Report("X12-0113", Place(segment.Index), $"{X12Segment.Decode(segment.Id)} stands outside of its envelope and was not read into a transaction. Ask the sender to put it between ST and SE.");
        }
    }

    void ReportRepeats(string element, IEnumerable<string> controlNumbers)
    {
        foreach (var repeated in controlNumbers.GroupBy(c => c).Where(g => g.Count() > 1))
        {
            Report("X12-0119", Place(), $"{element} {repeated.Key} is used {repeated.Count()} times. Ask the sender for different numbers: an acknowledgement could not say which one it means.", Severity.Warning);
        }
    }

    void CompareCount(string code, X12Segment trailer, int counted, (string Element, string Counted) names)
    {
        var said = trailer.Text(1);
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count != counted)
        {
            Report(code, Place(), $"{names.Element} says {(said.Length == 0 ? "nothing" : said)}, and {counted} {names.Counted} were counted. Check for lost lines, then ask the sender to correct the count.");
        }
    }

    void CompareControl(string code, bool same, (string Name, string Value) trailer, (string Name, string Value) header)
    {
        if (!same)
        {
            Report(code, Place(), $"{trailer.Name} is {trailer.Value} and {header.Name} is {header.Value}; they must be equal. Ask the sender which message this trailer belongs to.");
        }
    }

    // 000000905 and 905 are the same number.
    static bool SameNumber(string a, string b) => a == b || (a.Length > 0 && b.Length > 0 && a.TrimStart('0') == b.TrimStart('0'));

    string Place()
    {
        var parts = new List<string>(3);
        if (_isa >= 0)
        {
            parts.Add($"ISA {file.Segment(_isa).Text(13)}");
        }

        if (_gs >= 0)
        {
            parts.Add($"GS {file.Segment(_gs).Text(6)}");
        }

        if (_st >= 0)
        {
            parts.Add($"ST {file.Segment(_st).Text(2)}");
        }

        return string.Join(", ", parts);
    }

    string Place(int segment) => $"{Place()}, segment {segment + 1}".TrimStart(',', ' ');

    void Report(string code, string place, string text, Severity severity = Severity.Error) => findings.Add(new(code, severity, place, text, Rule));
}
