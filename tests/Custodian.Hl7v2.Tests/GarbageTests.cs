using System.Text;
using CsCheck;

namespace Custodian.Hl7v2.Tests;

public sealed class GarbageTests
{
    [Fact]
    public void Random_bytes_are_read_or_refused_and_never_throw() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Survives(bytes));

    [Fact]
    public void Bytes_after_a_header_are_read_or_refused_and_never_throw()
    {
        var piece = Gen.OneOf(
            Pick.OneOf("|", "^", "~", "\\", "&", "\r", "\n", "\"\"", "MSH|^~\\&|", "PID|", "OBX|1|ED|", "\\X", "\\.br\\", "BTS|", "FHS|^~\\&", "\u000B", "\u001C", "2026", "Base64", "MSH"),
            Gen.String[0, 6]);
        piece.Array[0, 60].Sample(pieces => Survives(Encoding.UTF8.GetBytes(Bytes.Header + "\r" + string.Concat(pieces))));
    }

    [Fact]
    public void Bytes_changed_in_a_message_are_read_or_refused_and_never_throw()
    {
        var whole = Bytes.Of(Bytes.Header, "EVN|A01|2026", "PID|1||77^^^A&1.2^MR~88||DOE^JANE||19510314|F", "PV1|1|I|4N^12^1", "OBX|1|ED|x||^A^PDF^Base64^QUJD").ToArray();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 6].Sample(changes =>
        {
            var bytes = (byte[])whole.Clone();
            foreach (var (at, value) in changes)
            {
                bytes[at] = value;
            }

            Survives(bytes);
        });
    }

    static void Survives(byte[] bytes)
    {
        var parsed = Hl7Parser.Parse(bytes);
        Assert.True(parsed.Messages.Count > 0 || parsed.Findings.Count > 0);
        foreach (var message in parsed.Messages)
        {
            ViewReader.ReadAll(message);
            Acknowledgement.Accept(message, new("1", DateTimeOffset.UnixEpoch));
        }
    }
}
