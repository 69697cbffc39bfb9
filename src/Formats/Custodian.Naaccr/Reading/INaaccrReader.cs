using Custodian.Naaccr.Cases;

namespace Custodian.Naaccr.Reading;

/// <summary>A file of patients read one by one: XML (<see cref="NaaccrXmlReader"/>) or fixed columns (<see cref="FixedWidth.FixedWidthReader"/>).</summary>
public interface INaaccrReader
{
    /// <summary>The head of the file; null until it was read, and when it cannot be read.</summary>
    NaaccrFile? File { get; }

    /// <summary>The patient read last. The object is reused by the next read.</summary>
    Patient Patient { get; }

    /// <summary>What was found in the head, or in the patient read last. The list is reused by the next read.</summary>
    IReadOnlyList<NaaccrFinding> Findings { get; }

    /// <summary>Why reading stopped before the end of the file; null while all is well.</summary>
    NaaccrFinding? Fault { get; }

    /// <summary>Reads the head, once. False when it cannot be read.</summary>
    bool ReadHead();

    /// <summary>Reads the next patient. False at the end of the file or at a <see cref="Fault"/>.</summary>
    bool Read();
}
