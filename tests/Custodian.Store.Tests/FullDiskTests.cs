using System.Diagnostics;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Audit;
using Custodian.Store.Blobs;
using Custodian.Store.Facts;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Tests;

/// <summary>Disks that are full or read-only: said in words, nothing half done, and everything works again afterwards.</summary>
public class FullDiskTests
{
    static readonly Slice<PatientId, string> Read = Slice.Read<PatientId, string>("test.read", "test.read", Scope.Patient, async (s, id) =>
    {
        s.Accessed(id);
        return (await PatientRecords.Find(s, id))!.Given;
    });

    [Theory, OnBothStores]
    public Task A_full_database_disk_refuses_changes_in_words_and_recovers(StoreKind kind) => Refuses(kind, DiskFault.Full);

    [Theory, OnBothStores]
    public Task A_read_only_database_refuses_changes_in_words_and_recovers(StoreKind kind) => Refuses(kind, DiskFault.ReadOnly);

    [Theory, OnBothStores]
    public async Task Blob_folders_that_cannot_be_written_refuse_the_document_in_words(StoreKind kind)
    {
        foreach (var broken in (Exception[])[new IOException("No space left on device", 28), new IOException("Read-only file system", 30), new UnauthorizedAccessException("Access to the path is denied.")])
        {
            await using var hospital = await Hospital.Open(kind);

            var refused = await hospital.Do<BlobRef>(_ => throw broken);

            Assert.Equal((ProblemKind.Unavailable, "STO-0507"), (refused.Problem!.Kind, refused.Problem.Code));
            Assert.Empty((await hospital.VerifyAudit()).Findings);
        }
    }

    /// <summary>A file system of 64 KiB under the blob folder: needs the right to mount.</summary>
    [Theory, OnBothStores]
    public async Task A_blob_folder_on_a_full_disk_keeps_no_half_document_and_takes_it_when_there_is_room(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        var content = new byte[200_000];
        await Mount(hospital, "size=64k");

        var refused = await Put(hospital, content);
        var left = Directory.GetFiles(hospital.Options.Home.Blobs, "*", SearchOption.AllDirectories);
        await Command("umount", hospital.Options.Home.Blobs);
        var taken = await Put(hospital, content);

        Assert.Equal("STO-0507", refused.Problem?.Code);
        Assert.Empty(left);
        Assert.True(taken.Ok);
        Assert.Equal(1, await hospital.Query(db => db.Set<BlobRow>().CountAsync()));
    }

    /// <summary>A read-only file system under the blob folder: needs the right to mount.</summary>
    [Theory, OnBothStores]
    public async Task A_read_only_blob_folder_refuses_new_documents(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        await Mount(hospital, "ro,size=64k");

        var refused = await Put(hospital, [1, 2, 3]);
        await Command("umount", hospital.Options.Home.Blobs);

        Assert.Equal("STO-0507", refused.Problem?.Code);
        Assert.Equal(0, await hospital.Query(db => db.Set<BlobRow>().CountAsync()));
    }

    static async Task Refuses(StoreKind kind, DiskFault disk)
    {
        var fault = new StoreFault(disk);
        await using var hospital = await Hospital.Open(kind, fault.Install);
        var patient = (await Register(hospital, "Before")).Value;

        await fault.Begin(hospital);
        var refused = await Register(hospital, new string('x', 20_000));
        var shown = await ReadUntilRefused(hospital, patient);
        await fault.End(hospital);
        var again = await Register(hospital, "After");

        Assert.Equal((ProblemKind.Unavailable, "STO-0507"), (refused.Problem!.Kind, refused.Problem.Code));
        // What is read must be recorded: a page of SQLite that still has room takes a few events, and then nothing is shown.
        Assert.Equal(shown, await hospital.Query(db => db.Set<AuditEvent>().CountAsync(e => e.Action == "test.read")));
        Assert.True(again.Ok);
        Assert.Equal(["After", "Before"], await hospital.Query(db => db.Set<PatientView>().OrderBy(p => p.Given).Select(p => p.Given).ToListAsync()));
        Assert.Equal(2, await hospital.Query(db => db.Set<FactRow>().CountAsync()));
        Assert.Empty((await hospital.VerifyAudit()).Findings);
    }

    /// <returns>How often the record was shown before that.</returns>
    static async Task<int> ReadUntilRefused(Hospital hospital, PatientId patient)
    {
        for (var shown = 0; shown < 200; shown++)
        {
            if ((await hospital.Run(Read, patient)).Problem is { } refused)
            {
                Assert.Equal("STO-0507", refused.Code);
                return shown;
            }
        }

        Assert.Fail("The record was shown 200 times on a full disk.");
        return 0;
    }

    static async Task<Outcome<PatientId>> Register(Hospital hospital, string given)
    {
        var facility = (await hospital.Query(db => db.Set<FacilityView>().Select(f => f.Id).ToListAsync())).FirstOrDefault();
        return await hospital.Do<PatientId>(async s =>
        {
            facility = facility == default ? FacilityRecords.Add(s, "LARK", "Larkfield", "America/Phoenix") : facility;
            await s.Db.SaveChangesAsync(s.Stop);
            return await PatientRecords.Register(s, facility, new() { Family = "Disk", Given = given, Sex = "U" }, null, s.Now);
        });
    }

    static Task<Outcome<BlobRef>> Put(Hospital hospital, byte[] content) =>
        hospital.Do<BlobRef>(async s => await s.Blobs.Put(s.Db, content, "application/octet-stream", s.Now, s.Stop));

    static async Task Mount(Hospital hospital, string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && await Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", hospital.Options.Home.Blobs), "Needs the right to mount a file system: run as root.");
    }

    static async Task<bool> Command(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        await process!.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
