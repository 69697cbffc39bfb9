using System.Text;
using Custodian.Kernel;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Reading;

/// <summary>What there is to say about the items read, and the judgement of one value.</summary>
sealed class ItemFindings(FileBuffer buffer, MarkupScanner markup, NaaccrReadOptions options)
{
    /// <summary>In the order they were met.</summary>
    public List<NaaccrFinding> All { get; } = [];

    /// <summary>Keeps a value with what there is to say about it.</summary>
    public void Judge(ItemSet set, int index, in ItemPiece piece, NaaccrLevel level)
    {
        var item = set.Catalog[index];
        set.Add(index, piece.Start, piece.Length, piece.Tag);
        if (item.Level != level)
        {
            Note("NAA-0102", Severity.Error, piece.Tag, item, set.Bytes(piece.Start, piece.Length), $"The item belongs to {Word(item.Level)} and stands in {Word(level)}. Move it.");
        }
        else if (options.CheckValues && ValueChecks.Check(item, set.Bytes(piece.Start, piece.Length)) is { } code)
        {
            Note(code, ValueChecks.SeverityOf(code), piece.Tag, item, set.Bytes(piece.Start, piece.Length), ValueChecks.Explain(code, item));
        }
    }

    /// <summary>Tells that something stands where it must not: a fault, or an error after which reading goes on.</summary>
    public Step Misplaced(string code, int at, string what, string? id = null)
    {
        if (!options.GoesOnAfterMisplaced)
        {
            return markup.Refuse(code, at, what, id);
        }

        All.Add(new(code, Severity.Error, buffer.LineAt(at), id, null, null, what));
        return Step.Done;
    }

    public void Warn(string code, int at, string what) => All.Add(new(code, Severity.Warning, buffer.LineAt(at), null, null, null, what));

    public void Note(string code, Severity severity, int tag, NaaccrItem item, ReadOnlySpan<byte> value, string what) =>
        All.Add(new(code, severity, buffer.LineAt(tag), item.Id, item.Number, value.IsEmpty ? null : Encoding.UTF8.GetString(value), what));

    public static string Word(NaaccrLevel level) => level == NaaccrLevel.Root ? "NaaccrData" : level.ToString();
}
