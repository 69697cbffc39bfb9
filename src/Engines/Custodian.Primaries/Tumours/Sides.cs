namespace Custodian.Primaries;

/// <summary>Laterality, NAACCR item 410.</summary>
static class Sides
{
    public const byte Right = 1, Left = 2, OneSideUnknownWhich = 3, Both = 4, Midline = 5, NotKnown = 9, Blank = 10, NotACode = 11;

    public static byte Read(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Blank : text.Length == 1 && text[0] is (>= '0' and <= '5') or '9' ? (byte)(text[0] - '0') : NotACode;

    public static bool IsCode(byte side) => side < Blank;
}
