using Custodian.Kernel;

namespace Custodian.Naaccr.Dictionaries;

/// <summary>A dictionary with what is off in it. With an error finding it must not be used.</summary>
/// <param name="Dictionary">Null when the file could not be read at all.</param>
public sealed record DictionaryRead(NaaccrDictionary? Dictionary, IReadOnlyList<NaaccrFinding> Findings)
{
    public bool Usable => Dictionary is not null && Findings.All(f => f.Severity < Severity.Error);
}
