namespace Custodian.Primaries;

/// <summary>A rule's question, asked of two tumours. Pure, allocates nothing.</summary>
delegate Answer Question(in Pair pair);
