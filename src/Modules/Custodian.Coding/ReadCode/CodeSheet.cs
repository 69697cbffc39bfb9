using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Coding.OwnBook;
using Custodian.Ui;

namespace Custodian.Coding.ReadCode;

/// <param name="Facts">What editor and grouper know of the code.</param>
/// <param name="Previous">Codes it was made from when it was new.</param>
public sealed record CodeSheet(string System, DateOnly On, EditionLine Line, CodePage Page, IReadOnlyList<CodeFlag> Flags, IReadOnlyList<KeyValue> Facts, IReadOnlyList<string> Previous)
{
    /// <summary>What the hospital and the reader added to the code.</summary>
    public OwnSheet Own { get; init; } = OwnSheet.Empty;
}
