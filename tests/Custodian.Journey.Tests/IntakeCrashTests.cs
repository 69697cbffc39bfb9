using System.Diagnostics;
using System.Text;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Interfaces;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Records.Views;
using Custodian.Store.Blobs;
using Custodian.Store.Facts;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Journey.Tests;

/// <summary>
/// The intake is stopped before and after each of its commits, and a process of it is killed at some. The sender, not answered, sends again;
/// nothing is lost and nothing is there twice.
/// </summary>
public class IntakeCrashTests
{
    const string Header = "MSH|^~\\&|TEST|LARK|CUST|LARK|20260910150000||";
    const string Pid = "PID|1||00482173^^^LARK^MR||OKAFOR^Margaret||19510314|F||||||||||2609-04418";
    const string Pv1 = "PV1|1|I|4W^410^A|1|||1234567893^ADEYEMI-CLARK^Sola|||MED||||1||||||||||||||||||||||01||||||||20260904141200|20260910114000";

    static readonly string[] Stay =
    [
        $"{Header}ADT^A01^ADT_A01|1|P|2.5.1\rEVN||20260904141200\r{Pid}\r{Pv1}\r",
        $"{Header}MDM^T02^MDM_T02|2|P|2.5.1\r{Pid}\r{Pv1}\rTXA|1|18842-5^Discharge summary^LN|TX|20260910150000|||||1234567893^ADEYEMI-CLARK^Sola|||D77||||||AU\rOBX|1|TX|18842-5||Final diagnosis: sepsis.||||||F\r",
        $"{Header}ADT^A03^ADT_A03|3|P|2.5.1\rEVN||20260910114000\r{Pid}\r{Pv1}\r",
    ];

    [Theory, OnBothStores]
    public async Task Stopped_before_or_after_any_commit_the_intake_loses_nothing_and_doubles_nothing(StoreKind kind)
    {
        var story = new CrashStory { Open = () => Open(kind), Work = Send, Again = SendAgain, Outcome = Stored };

        Assert.InRange(await story.AtEveryCommit(), 6, 100);
    }

    /// <summary>The same with a process of its own and SIGKILL: near the start, in the middle and at the last commit.</summary>
    [Theory, OnBothStores]
    public async Task A_killed_process_loses_nothing_and_doubles_nothing(StoreKind kind)
    {
        var commits = await CountCommits(kind);

        await KillAt(kind, "after", 1);
        await KillAt(kind, "before", commits / 2);
        await KillAt(kind, "after", commits);
    }

    static async Task Send(Hospital hospital)
    {
        foreach (var message in Stay)
        {
            await hospital.Get<InterfaceQueue>().Store([Encoding.UTF8.GetBytes(message)], "sender");
            await hospital.Get<InterfaceQueue>().ApplyAll();
            await hospital.Drain();
        }
    }

    static async Task SendAgain(Hospital hospital)
    {
        await hospital.Get<InterfaceQueue>().ApplyAll();
        await Send(hospital);
    }

    static async Task<string> Stored(Hospital hospital)
    {
        await AssertBlobs(hospital);
        var visit = await hospital.Query(db => db.Set<EncounterView>().SingleAsync());
        return $"{visit.Account} {visit.State}";
    }

    static async Task KillAt(StoreKind kind, string when, int at)
    {
        await using var hospital = await Open(kind);
        var files = await Write(hospital);
        Assert.NotEqual(0, await Run(hospital, when, at, files));

        await using var restarted = hospital.Reopen();
        restarted.Clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMinutes(1));
        await SendAgain(restarted);
        await AssertWhole(restarted, $"killed {when} commit {at}");
    }

    static async Task AssertWhole(Hospital hospital, string story)
    {
        Assert.Equal((story, 1, 1, 1), (story, await Count<PatientView>(hospital), await Count<EncounterView>(hospital), await Count<DocumentView>(hospital)));
        Assert.Equal(EncounterState.Discharged, await hospital.Query(db => db.Set<EncounterView>().Select(e => e.State).SingleAsync()));
        Assert.Equal(0, await hospital.Query(db => db.Set<FactDelivery>().CountAsync(d => d.Status != DeliveryStatus.Done)));
        Assert.Empty((await hospital.VerifyAudit()).Findings);
        await AssertBlobs(hospital);
    }

    static async Task AssertBlobs(Hospital hospital)
    {
        foreach (var blob in await hospital.Query(db => db.Set<BlobRow>().Select(b => b.Sha256).ToListAsync()))
        {
            Assert.True(await hospital.Get<IBlobs>().Verify(blob, CancellationToken.None), blob);
        }
    }

    static async Task<int> CountCommits(StoreKind kind)
    {
        await using var hospital = await Open(kind);
        return await Run(hospital, "before", int.MaxValue, await Write(hospital));
    }

    static async Task<int> Run(Hospital hospital, string when, int at, string[] files)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "Custodian.CrashHost.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [host, hospital.Options.Home.Root, hospital.Options.Postgres ?? "-", when, at.ToString(null, null), .. files]))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    static async Task<string[]> Write(Hospital hospital)
    {
        var files = Stay.Select((_, i) => Path.Combine(hospital.Options.Home.Root, $"message{i}.hl7")).ToArray();
        for (var i = 0; i < Stay.Length; i++)
        {
            await File.WriteAllTextAsync(files[i], Stay[i]);
        }

        return files;
    }

    static Task<int> Count<T>(Hospital hospital)
        where T : class => hospital.Query(db => db.Set<T>().CountAsync());

    static async Task<Hospital> Open(StoreKind kind)
    {
        var hospital = await Hospital.Open(kind);
        await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/Phoenix")));
        return hospital;
    }
}
