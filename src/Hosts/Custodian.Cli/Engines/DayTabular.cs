using Custodian.CodeBooks;
using Custodian.Edits.Tabular;

namespace Custodian.Cli.Engines;

/// <summary>A code book with the rules over its tabular list.</summary>
sealed record DayTabular(CodeBook Book, TabularRules Rules);
