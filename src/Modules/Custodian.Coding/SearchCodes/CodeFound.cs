using Custodian.CodeBooks;
using Custodian.Coding.Engines;

namespace Custodian.Coding.SearchCodes;

public sealed record CodeFound(CodeHit Hit, IReadOnlyList<CodeFlag> Flags);
