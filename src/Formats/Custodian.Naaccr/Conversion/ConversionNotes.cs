using Custodian.Kernel;

namespace Custodian.Naaccr.Conversion;

/// <summary>Counts what a conversion dropped and changed, by kind and item.</summary>
sealed class ConversionNotes
{
    readonly Dictionary<(string Code, string From, string Text), ConversionNote> _notes = [];

    public IEnumerable<ConversionNote> All => _notes.Values.OrderBy(n => n.Code, StringComparer.Ordinal).ThenBy(n => n.From, StringComparer.Ordinal);

    public void Add(string code, Severity severity, (string From, string To) items, long line, string text) =>
        _notes[(code, items.From, text)] = _notes.TryGetValue((code, items.From, text), out var note)
            ? note with { Count = note.Count + 1 }
            : new(code, severity, items.From, items.To, 1, line, text);
}
