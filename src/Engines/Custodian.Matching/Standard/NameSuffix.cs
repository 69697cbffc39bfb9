namespace Custodian.Matching.Standard;

/// <summary>The generation a name's suffix states; Junior and II are the same step, as families use both.</summary>
enum NameSuffix : byte
{
    None,
    Senior,
    Junior,
    Third,
    Fourth,
}
