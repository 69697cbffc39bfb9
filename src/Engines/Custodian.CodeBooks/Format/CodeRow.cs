namespace Custodian.CodeBooks.Format;

/// <summary>One line of an order file or code list on its way into a pack.</summary>
internal sealed record CodeRow(ulong Key, bool Billable, string ShortTitle, string LongTitle, int Order);
