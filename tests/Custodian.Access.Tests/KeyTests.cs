using Custodian.StoreTesting;
using Microsoft.AspNetCore.DataProtection;

namespace Custodian.Access.Tests;

public class KeyTests
{
    [Fact]
    public async Task The_sign_in_keys_are_not_readable_on_the_disk_and_work_after_a_restart()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        var secret = hospital.Get<IDataProtectionProvider>().CreateProtector("test").Protect("the secret");

        var file = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(hospital.Options.Home.Keys, "sign-in"))), TestContext.Current.CancellationToken);

        Assert.Contains("sealedByKeyRing", file);
        Assert.DoesNotContain("<masterKey", file);
        await using var restarted = hospital.Reopen();
        Assert.Equal("the secret", restarted.Get<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret));
    }

    [Fact]
    public async Task With_another_key_ring_the_sign_in_keys_do_not_open()
    {
        await using var hospital = await Hospital.Open(StoreKind.Sqlite);
        var secret = hospital.Get<IDataProtectionProvider>().CreateProtector("test").Protect("the secret");
        File.Delete(Path.Combine(hospital.Options.Home.Keys, "keyring.json"));

        await using var other = hospital.Reopen();

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => other.Get<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret));
    }
}
