using Custodian.Store.Backup;
using Custodian.Store.Blobs;
using Custodian.Store.Database;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Tests;

public class MigrationTests
{
    [Theory, OnBothStores]
    public async Task The_migrations_hold_all_of_the_model(StoreKind kind)
    {
        await using var hospital = await Hospital.OpenEmpty(kind);

        var applied = await hospital.Get<DatabaseAdmin>().Migrate(TestContext.Current.CancellationToken);

        Assert.NotEmpty(applied);
        Assert.False(await hospital.Query(db => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.Empty((await hospital.Get<DatabaseAdmin>().Status(TestContext.Current.CancellationToken)).Pending);
        Assert.Empty(await hospital.Get<DatabaseAdmin>().Migrate(TestContext.Current.CancellationToken));
    }

    [Theory, OnBothStores]
    public async Task A_restored_backup_is_equal_and_its_audit_chain_holds(StoreKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("custodian-backup-").FullName;
        await using var hospital = await Hospital.OpenEmpty(kind);
        await hospital.Get<DatabaseAdmin>().Migrate(TestContext.Current.CancellationToken);
        var blob = (await hospital.Do<BlobRef>(async s => await s.Blobs.Put(s.Db, "one"u8.ToArray(), "text/plain", s.Now, s.Stop))).Value;

        var taken = await hospital.Get<StoreBackup>().Take(Path.Combine(folder, "b"), withKeys: true, TestContext.Current.CancellationToken);
        await hospital.Do<BlobRef>(async s => await s.Blobs.Put(s.Db, "written after the backup"u8.ToArray(), "text/plain", s.Now, s.Stop));
        Assert.True(taken.Ok, taken.Problem?.Text);
        await using var other = await Hospital.OpenEmpty(kind);
        var restored = await other.Get<StoreBackup>().Restore(Path.Combine(folder, "b"), TestContext.Current.CancellationToken);
        await using var started = other.Reopen();

        Assert.True(restored.Ok, restored.Problem?.Text);
        Assert.Equal(1, await started.Query(db => db.Set<BlobRow>().CountAsync()));
        Assert.Equal("one"u8.ToArray(), await started.Get<IBlobs>().Get(blob.Sha256, CancellationToken.None));
        Assert.Empty((await started.VerifyAudit()).Findings);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_changes_nothing()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("custodian-backup-").FullName, "b");
        await using var hospital = await Hospital.OpenEmpty(StoreKind.Sqlite);
        await hospital.Get<DatabaseAdmin>().Migrate(TestContext.Current.CancellationToken);
        await hospital.Get<StoreBackup>().Take(folder, withKeys: true, TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(Path.Combine(folder, "database"), "x", TestContext.Current.CancellationToken);

        var restored = await hospital.Get<StoreBackup>().Restore(folder, TestContext.Current.CancellationToken);

        Assert.Equal("STO-0303", restored.Problem?.Code);
    }
}
