namespace Custodian.Hl7v2;

/// <summary>Where a segment stands in the message's bytes. Its name is packed into a number, first letter highest.</summary>
readonly record struct SegmentSpan(int Name, int Start, int Length)
{
    public static int Pack(ReadOnlySpan<byte> name) => (name[0] << 16) | (name[1] << 8) | name[2];

    /// <exception cref="ArgumentException">Not three characters.</exception>
    public static int Pack(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 3
            ? (name[0] << 16) | (name[1] << 8) | name[2]
            : throw new ArgumentException($"'{name}' is not a segment name: three characters are needed.", nameof(name));
    }
}
