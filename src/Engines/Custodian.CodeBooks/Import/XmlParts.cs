using System.Text;
using System.Xml;
using System.Xml.Linq;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.CodeBooks.Import;

/// <summary>
/// Reads a large XML file element by element of one repeated name, each parsed by itself, so that damage costs the element it lies in and
/// not the file. DTDs are refused.
/// </summary>
internal sealed class XmlParts(SourceFile file, List<Finding> findings)
{
    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Fragment,
        CheckCharacters = false,
    };

    readonly string _text = Lines.Text(file);

    public IEnumerable<XElement> Each(string name, string? finer = null) => Each(name, finer, 0, _text.Length, 1);

    /// <summary>The content of the first element of that name, or null: for version and title.</summary>
    public string? First(string name)
    {
        var start = Start(name, 0, Math.Min(_text.Length, 20_000));
        var end = start < 0 ? -1 : _text.IndexOf("</" + name + ">", start, StringComparison.Ordinal);
        return end < 0 ? null : _text[(_text.IndexOf('>', start) + 1)..end].Trim();
    }

    IEnumerable<XElement> Each(string name, string? finer, int from, int to, int line)
    {
        var close = "</" + name + ">";
        var counted = from;
        for (var start = Start(name, from, to); start >= 0;)
        {
            line += _text.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            var next = Start(name, start + 1, to);
            var end = _text.IndexOf(close, start, (next < 0 ? to : next) - start, StringComparison.Ordinal);
            var element = end < 0 ? Missing(name, line) : Parse(name, start, end + close.Length, line);
            if (element is not null)
            {
                yield return element;
            }
            else if (finer is not null)
            {
                foreach (var part in Each(finer, null, start + 1, next < 0 ? to : next, line))
                {
                    yield return part;
                }
            }

            start = next;
        }
    }

    int Start(string name, int from, int to)
    {
        var open = "<" + name;
        for (var at = from; at < to;)
        {
            at = _text.IndexOf(open, at, to - at, StringComparison.Ordinal);
            if (at < 0 || at + open.Length >= to)
            {
                return -1;
            }

            if (_text[at + open.Length] is '>' or ' ' or '\r' or '\n' or '\t')
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    XElement? Parse(string name, int start, int end, int line)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(_text[start..end]), Settings);
            reader.MoveToContent();
            return XElement.Load(reader);
        }
        catch (XmlException e)
        {
            findings.Add(ImportFindings.DamagedXml(file, line + e.LineNumber - 1, name, e.Message));
            return null;
        }
    }

    XElement? Missing(string name, int line)
    {
        findings.Add(ImportFindings.DamagedXml(file, line, name, "its end is missing"));
        return null;
    }
}
