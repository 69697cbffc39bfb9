namespace Custodian.Primaries;

/// <summary>The international primary indicator of a tumour; the numbers are the codes registries exchange.</summary>
public enum IarcIndicator
{
    Duplicate = 0,
    Primary = 1,

    /// <summary>Not malignant: not counted, except in the bladder.</summary>
    InSitu = 9,
}
