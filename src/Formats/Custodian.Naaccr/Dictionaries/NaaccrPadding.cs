namespace Custodian.Naaccr.Dictionaries;

/// <summary>How a value shorter than its item is filled: zeros always, blanks only in fixed columns.</summary>
public enum NaaccrPadding
{
    /// <summary>On the right with blanks, as fixed columns need it.</summary>
    None,
    LeftBlank,
    RightZero,
    LeftZero,
}
