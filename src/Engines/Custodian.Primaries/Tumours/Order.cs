namespace Custodian.Primaries;

/// <summary>Which of two tumours was diagnosed later.</summary>
enum Order : byte
{
    Unknown,
    SameDay,
    FirstIsLater,
    SecondIsLater,
}
