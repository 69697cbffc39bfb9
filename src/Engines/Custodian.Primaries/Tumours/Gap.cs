namespace Custodian.Primaries;

/// <summary>Whether two diagnoses lie further apart than a rule allows.</summary>
enum Gap : byte
{
    /// <summary>The known parts of the dates allow both.</summary>
    Unknown,
    Within,
    Beyond,
}
