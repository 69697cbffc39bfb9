using Custodian.Kernel;
using Custodian.Store.Blobs;
using Custodian.StoreTesting;

namespace Custodian.Store.Tests;

public class BlobTests
{
    [Theory, OnBothStores]
    public async Task Bytes_come_back_and_are_not_readable_on_the_disk(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        var content = "Discharge summary of a synthetic patient"u8.ToArray();

        var blob = await Put(hospital, content);

        Assert.Equal(content, await hospital.Get<IBlobs>().Get(blob.Sha256, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("synthetic", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(PathOf(hospital, blob), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);

        var first = await Put(hospital, "same"u8.ToArray());
        var second = await Put(hospital, "same"u8.ToArray());

        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Single(Directory.GetFiles(hospital.Options.Home.Blobs, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Every_flipped_byte_is_noticed()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        var blob = await Put(hospital, "short text"u8.ToArray());
        var path = PathOf(hospital, blob);
        var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        for (var i = 0; i < whole.Length; i++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[i] ^= 0x20;
            await File.WriteAllBytesAsync(path, damaged, TestContext.Current.CancellationToken);

            await Assert.ThrowsAsync<BlobDamagedException>(() => hospital.Get<IBlobs>().Get(blob.Sha256, CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_document_of_several_chunks_and_an_empty_one_come_back()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        var large = new byte[(3 << 20) + 17];
        new Random(1).NextBytes(large);

        Assert.Equal(large, await hospital.Get<IBlobs>().Get((await Put(hospital, large)).Sha256, CancellationToken.None));
        Assert.Empty(await hospital.Get<IBlobs>().Get((await Put(hospital, [])).Sha256, CancellationToken.None));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public async Task A_name_that_is_no_hash_reaches_no_file(string name)
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);

        await Assert.ThrowsAsync<BlobDamagedException>(() => hospital.Get<IBlobs>().Get(name, CancellationToken.None));
    }

    static async Task<BlobRef> Put(Hospital hospital, byte[] content) =>
        (await hospital.Do<BlobRef>(async s => await s.Blobs.Put(s.Db, content, "text/plain", s.Now, s.Stop))).Value;

    static string PathOf(Hospital hospital, BlobRef blob) =>
        Path.Combine(hospital.Options.Home.Blobs, blob.Sha256[..2], blob.Sha256[2..4], blob.Sha256);
}
