using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>
/// Writes a message: segments in the order in which they are asked for, each ended by CR. MSH-1 and MSH-2 (FHS, BHS alike) write themselves;
/// MSH-18 is the caller's: <see cref="CharsetCode"/>.
/// </summary>
public sealed class Hl7Builder
{
    readonly List<SegmentBuilder> _segments = [];
    readonly Hl7Delimiters _delimiters;
    readonly Hl7Charset _charset;

    /// <param name="delimiters">All of component, repetition, escape and subcomponent must be there; null for the usual ones.</param>
    /// <exception cref="ArgumentException">A separator is missing, so that some values could not be written.</exception>
    public Hl7Builder(Hl7Delimiters? delimiters = null, Hl7Charset charset = Hl7Charset.Utf8)
    {
        _delimiters = delimiters ?? Hl7Delimiters.Standard;
        _charset = charset;
        if (_delimiters.EncodingCharacters.Length < 4)
        {
            throw new ArgumentException("Writing needs all four encoding characters.", nameof(delimiters));
        }
    }

    /// <summary>What MSH-18 must say for the receiver to read the text rightly (table 0211).</summary>
    public string CharsetCode => Charsets.CodeOf(_charset);

    /// <summary>Begins the next segment.</summary>
    /// <exception cref="ArgumentException">The name is not three capitals or digits.</exception>
    public SegmentBuilder Segment(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length != 3 || !char.IsAsciiLetterUpper(name[0]) || !name.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character)))
        {
            throw new ArgumentException($"'{name}' is not a segment name.", nameof(name));
        }

        var segment = new SegmentBuilder(name);
        _segments.Add(segment);
        return segment;
    }

    public Hl7Written Build()
    {
        var bytes = new List<byte>(1024);
        var lacking = _segments.Sum(segment => segment.Write(bytes, _delimiters, _charset));
        if (lacking == 0)
        {
            return new([.. bytes], []);
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{lacking} characters do not exist in {Charsets.CodeOf(_charset)} and were written as '?'. Send this interface in UNICODE UTF-8.");
        return new([.. bytes], [new(Hl7Codes.CharacterLost, Severity.Warning, "", text, Hl7Codes.Table0211)]);
    }
}
