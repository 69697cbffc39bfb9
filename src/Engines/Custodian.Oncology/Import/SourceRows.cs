using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Oncology.Import;

/// <summary>The rows of a publisher's delimited file.</summary>
static class SourceRows
{
    /// <summary>The rows that say something, their fields trimmed.</summary>
    /// <exception cref="InvalidDataException">The file is damaged: a quotation stays open.</exception>
    public static IEnumerable<string[]> Of(SourceFile file, char separator = ',') =>
        DelimitedText.Rows(file.Content, separator).Where(r => !r.IsBlank).Select(r => r.IsOpen ? throw new InvalidDataException($"{r.Fault!.Place} has an open quotation") : r.Trimmed());
}
