using Custodian.Kernel;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>The findings of one dictionary, in the order they are met.</summary>
sealed class DictionaryNotes
{
    public List<NaaccrFinding> All { get; } = [];

    /// <summary>What the specification does not allow and does no harm: registries publish such dictionaries.</summary>
    public void Warning(string code, string id, string text) => All.Add(new(code, Severity.Warning, 0, id, null, null, text));

    public void Error(string code, int line, string? id, string text) => All.Add(new(code, Severity.Error, line, id, null, null, text));
}
