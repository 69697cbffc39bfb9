using System.Net;
using AngleSharp.Html.Dom;
using Custodian.Coding.AskRegroup;
using Custodian.Coding.Model;
using Custodian.Coding.ReadRegroup;
using Custodian.Coding.Regroup;
using Custodian.Kernel;
using Custodian.Store.Jobs;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Tests;

public class RegroupTests
{
    [Theory, OnBothStores]
    public async Task The_version_of_the_discharge_date_finds_nothing_changed(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await Coded(ward);

        var result = await Regroup(ward, new("", new(2025, 10, 1), new(2026, 9, 30), "", []));

        Assert.Equal((JobState.Done, 1, 1, 0), (result.Job.State, result.Totals.Cases, result.Totals.Unchanged, result.Lines.Count));
        Assert.Equal(result.Totals.IndexBefore, result.Totals.IndexAfter);
    }

    [Theory, OnBothStores]
    public async Task Another_version_shows_the_difference_and_changes_no_case(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await Coded(ward);
        var before = await ward.Final(id);

        var result = await Regroup(ward, new("42.0", new(2026, 9, 1), new(2026, 9, 30), "LARK", []), RegroupDifference.Weight);

        var line = Assert.Single(result.Lines);
        Assert.Equal((871, 871, "43.1", "42.0"), (line.OldDrg, line.NewDrg, line.OldVersion, line.NewVersion));
        Assert.Equal(line.Delta, line.NewUnits - line.OldUnits);
        Assert.NotEqual(0, line.Delta);
        Assert.Equal((line.OldUnits / 10_000m, line.NewUnits / 10_000m), (result.Totals.IndexBefore, result.Totals.IndexAfter));
        var after = await ward.Final(id);
        Assert.Equal((before!.Drg, before.Weight, before.Version, string.Join(',', before.Editions)), (after!.Drg, after.Weight, after.Version, string.Join(',', after.Editions)));
    }

    [Theory, OnBothStores]
    public async Task A_stored_group_that_differs_is_found_and_exported(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await Coded(ward);
        await ward.Hospital.Query(db => db.Set<GroupingRun>().Where(r => r.EncounterId == id && r.Kind == GroupingKind.Final)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Drg, 872).SetProperty(r => r.Severity, "none").SetProperty(r => r.WeightUnits, 10_299)));

        var result = await Regroup(ward, new("", new(2026, 9, 1), new(2026, 9, 30), "", []));
        var csv = (await ward.Hospital.Run(ExportRegroup.ExportRegroup.Definition, result.Job.Id, Ward.Dube)).Value.Split("\r\n");

        var line = Assert.Single(result.Lines);
        Assert.Equal((872, "none", 871, "MCC"), (line.OldDrg, line.OldSeverity, line.NewDrg, line.NewSeverity));
        Assert.Equal((1, 0, 0, 0), (result.Totals.OtherDrg, result.Totals.OtherWeight, result.Totals.Unchanged, result.Totals.Failed));
        Assert.StartsWith("account,discharged,difference", csv[0], StringComparison.Ordinal);
        Assert.StartsWith("2609-04418,2026-09-10,Drg,43.1,872,none,1.0299,43.1,871,MCC,", csv[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", csv[1], StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothStores]
    public async Task Chosen_cases_that_cannot_be_regrouped_say_why(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var coded = await Coded(ward);
        var uncoded = await ward.Ready("2609-09999");

        var result = await Regroup(ward, new("", null, null, "", [coded.Value, uncoded.Value]), RegroupDifference.Failed);

        Assert.Equal((2, 1, 1), (result.Totals.Cases, result.Totals.Unchanged, result.Totals.Failed));
        Assert.Contains("no diagnosis", Assert.Single(result.Lines).Fault, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task Killed_in_the_middle_it_goes_on_and_counts_no_case_twice(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await Coded(ward);
        var job = await Ask(ward, new("42.0", null, null, "", [id.Value]));
        await ward.Hospital.Query(db => db.Set<JobRow>().ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, JobState.Running).SetProperty(j => j.LeaseBy, "killed").SetProperty(j => j.Attempts, 1).SetProperty(j => j.LeaseUntil, ward.Hospital.Clock.GetUtcNow().UtcDateTime.AddMinutes(2))));
        Assert.Equal(0, await ward.Hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken));
        ward.Hospital.Clock.Advance(TimeSpan.FromMinutes(3));

        await ward.Hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);

        var result = (await ward.Hospital.Run(ReadRegroup.ReadRegroup.Definition, new(job, RegroupDifference.Weight), Ward.Dube)).Value;
        Assert.Equal((JobState.Done, 1, 1), (result.Job.State, result.Totals.Cases, result.Lines.Count));
    }

    [Theory, OnBothStores]
    public async Task What_is_asked_must_name_days_and_a_version_that_is_there(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);

        var refused = await ward.Hospital.Run(AskRegroup.AskRegroup.Definition, new("77.0", new(2026, 2, 1), new(2026, 1, 1), "", []), Ward.Dube);

        Assert.Equal("COD-0501", refused.Problem?.Code);
        Assert.Equal(["from", "version"], refused.Problem!.Fields!.Select(f => f.Field));
    }

    [Theory, OnBothStores]
    public async Task The_pages_lead_from_the_form_over_the_progress_to_the_differences(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await Coded(ward);
        await using var desk = await Desk.Open(ward);

        var queue = await desk.Page("/coding/queue?view=Final");
        var chosen = await desk.Submit(queue.Forms.OfType<IHtmlFormElement>().Single(f => f.QuerySelector("[name=id]") is not null), [("id", id.ToString())], action: "/coding/regroup/chosen");
        Assert.Contains("1 account", chosen.Page.QuerySelector(".form")!.TextContent, StringComparison.Ordinal);

        var form = (IHtmlFormElement)(await desk.Page("/coding/regroup")).QuerySelector("form[action='/coding/regroup']")!;
        var asked = await desk.Submit(form, [("year", "2026"), ("version", "42.0")]);
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        var job = await ward.Hospital.Query(db => db.Set<JobRow>().Where(j => j.Kind == RegroupJob.Name).Select(j => j.Id).SingleAsync());
        Assert.NotNull((await desk.Page($"/coding/regroup/{job}")).QuerySelector("progress"));

        await ward.Hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);

        var result = await desk.Page($"/coding/regroup/{job}?view=Weight");
        Assert.Equal($"/coding/{id}", result.QuerySelector("tr[data-row] a[data-open]")?.GetAttribute("href"));
        Assert.Contains("871", result.QuerySelector("tr[data-row]")!.TextContent, StringComparison.Ordinal);
    }

    static async Task<EncounterId> Coded(Ward ward)
    {
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis);
        var final = await ward.Finalise(id);
        Assert.True(final.Ok, final.Problem?.Text);
        return id;
    }

    static async Task<JobId> Ask(Ward ward, AskRegroup.AskRegroup.Input input)
    {
        var asked = await ward.Hospital.Run(AskRegroup.AskRegroup.Definition, input, Ward.Dube);
        Assert.True(asked.Ok, asked.Problem?.Text);
        return asked.Value;
    }

    static async Task<RegroupResult> Regroup(Ward ward, AskRegroup.AskRegroup.Input input, RegroupDifference view = RegroupDifference.Drg)
    {
        var job = await Ask(ward, input);
        await ward.Hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);
        return (await ward.Hospital.Run(ReadRegroup.ReadRegroup.Definition, new(job, view), Ward.Dube)).Value;
    }
}
