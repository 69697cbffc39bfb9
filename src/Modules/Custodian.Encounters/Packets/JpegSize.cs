using System.Buffers.Binary;

namespace Custodian.Encounters.Packets;

/// <summary>Width and height of a baseline or progressive JPEG, from its frame header (ITU-T T.81, B.2.2).</summary>
static class JpegSize
{
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg.Length < 4 || jpeg[0] != 0xFF || jpeg[1] != 0xD8)
        {
            return null;
        }

        var at = 2;
        while (at + 9 < jpeg.Length && jpeg[at] == 0xFF)
        {
            var marker = jpeg[at + 1];
            if (marker is >= 0xC0 and <= 0xC2)
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]));
                return width is > 0 and <= 4000 && height is > 0 and <= 4000 ? (width, height) : null;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        }

        return null;
    }
}
