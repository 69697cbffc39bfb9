using System.Buffers.Binary;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>32-bit numbers as pack bytes.</summary>
static class MceBytes
{
    public static byte[] Of(IEnumerable<int> values)
    {
        var all = values.ToArray();
        var bytes = new byte[all.Length * 4];
        for (var i = 0; i < all.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 4), all[i]);
        }

        return bytes;
    }
}
