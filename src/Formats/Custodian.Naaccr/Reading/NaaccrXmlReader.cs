using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Reading;

/// <summary>
/// Reads NAACCR XML (NAACCR XML Data Exchange Standard 1.0 to 1.8) one patient at a time, in memory that depends on the largest patient and not on
/// the file. Not thread-safe: one reader a thread.
/// <example><code>
/// var reader = new NaaccrXmlReader(stream.Read, standard, NaaccrReadOptions.Strict);
/// while (reader.Read()) { reader.Patient.TryGet("nameLast", out var name); }
/// if (reader.Fault is { } fault) { … }
/// </code></example>
/// </summary>
public sealed class NaaccrXmlReader : INaaccrReader
{
    readonly FileBuffer _buffer;
    readonly MarkupScanner _markup;
    readonly ItemFindings _findings;
    readonly ItemReading _items;
    readonly PatientReading _patients;
    readonly RootReading _root;
    readonly Func<Step> _head;
    readonly Func<Step> _next;
    ItemCatalog? _catalog;
    bool _ended;

    /// <param name="source">The bytes of the file, decompressed; UTF-8, or any encoding that its first bytes tell.</param>
    public NaaccrXmlReader(ByteSource source, NaaccrStandard standard, NaaccrReadOptions options)
    {
        _buffer = new(Utf8Source.Of(source), options.LargestPatient);
        _markup = new(_buffer);
        var text = new TextReading(_buffer, _markup);
        _findings = new(_buffer, _markup, options);
        _items = new(_buffer, _markup, text, _findings, options);
        _patients = new(_buffer, _markup, _items, _findings);
        _root = new(_buffer, _markup, text, standard, options);
        (_head, _next) = (Head, Next);
    }

    /// <summary>The head of the file; null until the first <see cref="Read"/> or <see cref="ReadHead"/>, and when it cannot be read.</summary>
    public NaaccrFile? File { get; private set; }

    /// <summary>The patient read last. The object is reused by the next read.</summary>
    public Patient Patient { get; } = new();

    /// <summary>What was found in the head, in the patient read last, or, when there is none any more, behind the last patient. The list is reused by the next read.</summary>
    public IReadOnlyList<NaaccrFinding> Findings => _findings.All;

    /// <summary>Why reading stopped before the end of the file; null while all is well.</summary>
    public NaaccrFinding? Fault { get; private set; }

    /// <summary>Reads the attributes and items of the root element. Called by the first <see cref="Read"/>; call it before to see its findings.</summary>
    public bool ReadHead()
    {
        if (File is null && Fault is null)
        {
            Repeat(_head);
        }

        return File is not null;
    }

    /// <summary>Reads the next patient. False at the end of the file or at a <see cref="Fault"/>.</summary>
    public bool Read()
    {
        if (!ReadHead() || _ended || Fault is not null)
        {
            _items.Begin();
            return false;
        }

        return Repeat(_next) && !_ended;
    }

    /// <summary>Repeats a piece of parsing from its beginning until the buffer holds it whole.</summary>
    bool Repeat(Func<Step> parse)
    {
        for (; ;)
        {
            _items.Begin();
            switch (parse())
            {
                case Step.Done:
                    return true;
                case Step.Fault:
                    Fault = _markup.Fault;
                    return false;
                case Step.More when !_buffer.Fill() && _buffer.TooLarge:
                    Fault = new("NAA-0005", Severity.Error, _buffer.Line, null, null, null, "A patient that begins here is larger than the reader allows. Split the file, or raise the limit.");
                    return false;
            }
        }
    }

    Step Head()
    {
        if (_root.Read(out var position) is not Step.Done and var step)
        {
            return step;
        }

        var file = _root.File!;
        _items.Scope = _root.Scope;
        if (_root.Tag.Kind == MarkupKind.Empty)
        {
            _ended = true;
        }
        else if (HeadItems(file, ref position) is not Step.Done and var wrong)
        {
            return wrong;
        }

        // The items stay behind when the window moves on.
        File = file.OnItsOwn();
        _catalog = file.Catalog;
        _findings.All.InsertRange(0, _root.Findings);
        _buffer.Release(position);
        return _ended ? Trailer() : Step.Done;
    }

    Step HeadItems(NaaccrFile file, ref int position)
    {
        for (var itemsAllowed = true; ; itemsAllowed = false)
        {
            if (_items.Read(file, NaaccrLevel.Root, itemsAllowed, ref position, out var next) is not Step.Done and var step)
            {
                return step;
            }

            var kind = next.Kind == MarkupKind.End ? ElementKind.Root : _items.Scope.KindOf(next, _markup);
            if (kind is ElementKind.Patient || next.Kind == MarkupKind.End)
            {
                position = next.At;
                return Step.Done;
            }

            if ((kind == ElementKind.Extension ? _patients.Extension(file, next, ref position) : _patients.Unexpected(kind, next, ref position)) is not Step.Done and var read)
            {
                return read;
            }
        }
    }

    Step Next()
    {
        // White space before a patient is given up, so that any amount of it is read in the same memory.
        _buffer.Release(_markup.SkipSpace(_buffer.Start));
        var position = _buffer.Start;
        for (; ;)
        {
            if (_items.Read(Patient, NaaccrLevel.Root, itemsAllowed: false, ref position, out var next) is not Step.Done and var step)
            {
                return step;
            }

            if (next.Kind == MarkupKind.End)
            {
                return End(next);
            }

            var kind = _items.Scope.KindOf(next, _markup);
            if ((kind == ElementKind.Patient ? _patients.Read(Patient, _catalog!, next, ref position) : _patients.Unexpected(kind, next, ref position)) is not Step.Done and var read)
            {
                return read;
            }

            if (kind == ElementKind.Patient)
            {
                _buffer.Release(position);
                return Step.Done;
            }
        }
    }

    Step End(in Markup end)
    {
        if (!_root.IsRootName(_markup.Text(end.Name, end.NameLength)))
        {
            return _markup.Malformed(end.At, "The end tag does not fit the element that is open here.");
        }

        _ended = true;
        _buffer.Release(end.After);
        return Trailer();
    }

    /// <summary>After the root element only comments, instructions and white space may come.</summary>
    Step Trailer()
    {
        for (; ;)
        {
            var at = _markup.SkipSpace(_buffer.Start);
            _buffer.Release(at);
            if (at >= _buffer.End)
            {
                if (_buffer.Ended || !_buffer.Fill())
                {
                    return Step.Done;
                }

                continue;
            }

            if (_buffer.Bytes[at] != '<')
            {
                return _markup.Malformed(at, "Something follows the end of the root element.");
            }

            switch (_markup.Read(at, out var next))
            {
                case Step.More when _buffer.Fill():
                    continue;
                case Step.Done when next.Kind is MarkupKind.Comment or MarkupKind.Instruction:
                    _buffer.Release(next.After);
                    break;
                default:
                    return _markup.Malformed(at, "Something follows the end of the root element.");
            }
        }
    }
}
