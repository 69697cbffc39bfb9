using Custodian.Packs;

namespace Custodian.Packs.Tests;

public class PackImageTests
{
    static readonly PackManifest Manifest = new(
        PackKinds.Mce, "test", new DateOnly(2025, 10, 1), null, "starter", true, [], new Dictionary<string, long>(), "test 1");

    static byte[] Pack() => new PackWriter().Add("codes", "A000"u8).Add("titles", "Cholera"u8).ToBytes(Manifest);

    [Fact]
    public void Sections_come_back_as_written()
    {
        var pack = PackImage.Open(Pack(), out var reason);

        Assert.Equal("", reason);
        Assert.True(pack!.Section("titles").SequenceEqual("Cholera"u8));
        Assert.Equal("mce-test", pack.Manifest.Id);
        Assert.True(pack.VerifyChecksum());
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() => Assert.Equal(Pack(), Pack());

    [Fact]
    public void A_flipped_bit_fails_the_checksum()
    {
        var bytes = Pack();
        bytes[^70] ^= 1;

        Assert.False(PackImage.Open(bytes, out _)?.VerifyChecksum() ?? false);
    }

    [Fact]
    public void Every_truncation_is_refused_with_a_reason()
    {
        var bytes = Pack();
        for (var n = 0; n < bytes.Length; n += 7)
        {
            Assert.Null(PackImage.Open(bytes.AsMemory(0, n), out var reason));
            Assert.NotEqual("", reason);
        }
    }
}
