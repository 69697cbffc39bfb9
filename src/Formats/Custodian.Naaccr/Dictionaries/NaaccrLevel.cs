namespace Custodian.Naaccr.Dictionaries;

/// <summary>Where an item stands: the <c>parentXmlElement</c> of its definition.</summary>
public enum NaaccrLevel
{
    /// <summary><c>NaaccrData</c>: once per file.</summary>
    Root,
    Patient,
    Tumor,
}
