using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.ListDuplicates;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class DuplicateSetTests
{
    static readonly Demographics Margaret = Larkfield.Person("Okafor", "Margaret", "19510314", phone: "5550137742") with { Street = "18 Alder Court", City = "Larkfield", Zip = "85001", SsnLast4 = "4471" };

    [Theory, OnBothStores]
    public async Task A_registration_of_a_known_person_is_found(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Add(Margaret);
        await hospital.Add(Larkfield.Person("Nakagawa", "Teru", "19900102"));
        await hospital.Drain();

        await hospital.Add(Margaret with { Family = "Okafur", Phone = "5550137742" });
        await hospital.Drain();

        var list = await hospital.Run(ListDuplicates.ListDuplicates.Definition, new DuplicateQuestion(DuplicateView.Open));
        Assert.Equal(("Okafor", "Okafur", SetState.Candidate), Assert.Single(list.Value.Rows) is var row ? (row.Family, row.OtherFamily, row.State) : default);
        Assert.True(row.Score > 5_000, $"score {row.Score}");
    }

    [Theory, OnBothStores]
    public async Task Who_is_in_the_house_comes_first(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        await hospital.Add(Margaret);
        await hospital.Add(Margaret);
        var here = await hospital.Add(Larkfield.Person("Bergstrom", "Ingrid", "19620504"));
        await hospital.Add(Larkfield.Person("Bergstrom", "Ingrid", "19620504"));
        await hospital.Visit(here, "A1");
        await hospital.Drain();

        var list = await hospital.Run(ListDuplicates.ListDuplicates.Definition, new DuplicateQuestion(DuplicateView.Open));

        Assert.Equal([("Bergstrom", true), ("Okafor", false)], list.Value.Rows.Select(r => (r.Family, r.Here)));
    }

    [Theory, OnBothStores]
    public async Task A_set_put_off_comes_back_on_its_day_and_a_scheduled_merge_waits_for_it(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, _, set) = await Pair(hospital);
        async Task<Outcome<Done>> Put(string day) => await hospital.Run(ScheduleDuplicate.ScheduleDuplicate.Definition, new(set, await Version(hospital, set), day, "the patient is in surgery"));
        async Task<(bool Open, bool Scheduled, bool ToMerge)> Shown()
        {
            async Task<bool> In(DuplicateView view) => (await hospital.Run(ListDuplicates.ListDuplicates.Definition, new DuplicateQuestion(view))).Value is var list && list.Rows.Any(r => r.Id == set) && list.Counts[view] == 1;
            return (await In(DuplicateView.Open), await In(DuplicateView.Scheduled), await In(DuplicateView.ToMerge));
        }

        Assert.Equal(["PAT-0250", "PAT-0250", "PAT-0250"], [(await Put("")).Problem?.Code, (await Put("t")).Problem?.Code, (await Put("t+400")).Problem?.Code]);
        Assert.True((await Put("t+3")).Ok);
        Assert.Equal((SetState.Scheduled, (false, true, false)), (await State(hospital, set), await Shown()));
        hospital.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal((true, true, false), await Shown());

        var decided = await hospital.Run(DecideDuplicate.DecideDuplicate.Definition, new(set, await Version(hospital, set), SetDecision.Duplicate, "same card") { Chosen = kept });
        Assert.Equal(SetState.Approved, decided.Value);
        Assert.True((await Put("t+2")).Ok);
        Assert.Equal((false, true, false), await Shown());
        Assert.Equal("PAT-0251", (await hospital.Run(MergeRecords.MergeRecords.Definition, new(set, await Version(hospital, set)))).Problem?.Code);
        hospital.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((false, true, true), await Shown());
        Assert.True((await hospital.Run(MergeRecords.MergeRecords.Definition, new(set, await Version(hospital, set)))).Ok);
        Assert.Equal((SetState.Merged, (false, false, false)), (await State(hospital, set), await Shown()));
    }

    [Theory, OnBothStores]
    public async Task A_duplicate_that_no_rule_asks_about_is_merged_and_verified(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, gone, set) = await Pair(hospital);

        Assert.True((await Take(hospital, set)).Ok);
        var decided = await hospital.Run(DecideDuplicate.DecideDuplicate.Definition, new(set, await Version(hospital, set), SetDecision.Duplicate, "same card") { Chosen = kept, Taken = [IdentityField.Phone] });
        Assert.Equal(SetState.Approved, decided.Value);
        Assert.True((await hospital.Run(MergeRecords.MergeRecords.Definition, new(set, await Version(hospital, set)))).Ok);
        await hospital.Run(VerifyMerge.VerifyMerge.Definition, new(set, await Version(hospital, set)));

        Assert.Equal((SetState.Verified, kept), (await State(hospital, set), await hospital.Query(db => db.Set<Patient>().Where(p => p.Id == gone).Select(p => p.MergedInto).SingleAsync())));
        var compared = await hospital.Run(CompareRecords.CompareRecords.Definition, new(set));
        Assert.Equal(["Proposed", "Review begun", "Duplicate", "Merged", "Verified"], compared.Value.Steps.Select(e => e.What).Reverse());
    }

    [Theory, OnBothStores]
    public async Task Do_not_link_is_permanent_survives_merges_of_either_side_and_refuses_a_merge(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (a, b, set) = await Pair(hospital);
        await hospital.Run(DecideDuplicate.DecideDuplicate.Definition, new(set, await Version(hospital, set), SetDecision.NotDuplicate, "twins"));
        var c = await hospital.Add(Larkfield.Person("Quist", "Ada", "19300101"));
        var d = await hospital.Add(Larkfield.Person("Quist", "Adele", "19310101"));
        await hospital.Do(s => PatientRecords.Merge(s, c, a, "same person"));
        await hospital.Do(s => PatientRecords.Merge(s, d, b, "same person"));

        var merge = await hospital.Do(s => PatientRecords.Merge(s, c, d, "same person"));
        var proposed = await hospital.Do<bool>(async s => await DuplicateSets.Propose(s, c, d, "person", "") is null);

        Assert.Equal(("PAT-0203", true), (merge.Problem?.Code, proposed.Value));
        await hospital.Do<bool>(async s => await PatientRecords.Update(s, a, Margaret with { Preferred = "Meg" }, s.Now));
        await hospital.Drain();
        Assert.Equal(SetState.Decided, await State(hospital, set));
    }

    /// <summary>Each rule with a pair it applies to: the decider cannot approve, a second person can.</summary>
    [Theory, OnBothStores]
    public async Task A_second_person_approves_where_a_rule_asks_for_one(StoreKind kind)
    {
        (string Rule, Func<Hospital, Task<(PatientId, PatientId)>> Make)[] cases =
        [
            ("PAT-0241", async h => (await h.Add(Margaret), await AtOther(h))),
            ("PAT-0242", Overlaid),
            ("PAT-0243", async h => (await h.Add(Margaret), await h.Add(Margaret with { BirthDate = Born("19510315") }))),
            ("PAT-0244", async h => (await h.Add(Margaret), await h.Add(Margaret with { Sex = "M" }))),
        ];
        foreach (var (rule, make) in cases)
        {
            await using var hospital = await Larkfield.Open(kind);
            var (kept, gone) = await make(hospital);
            var set = (await hospital.Do<long>(async s => (await DuplicateSets.Propose(s, kept, gone, "person", ""))!.Value)).Value;
            var (ann, ben) = (Person("ann"), Person("ben"));

            var decided = await hospital.Run(DecideDuplicate.DecideDuplicate.Definition, new(set, await Version(hospital, set), SetDecision.Duplicate, "same card") { Chosen = kept }, ann);
            var unapproved = await hospital.Run(MergeRecords.MergeRecords.Definition, new(set, await Version(hospital, set)), ann);
            var own = await hospital.Run(ApproveMerge.ApproveMerge.Definition, new(set, await Version(hospital, set), Agreed: true, ""), ann);
            var second = await hospital.Run(ApproveMerge.ApproveMerge.Definition, new(set, await Version(hospital, set), Agreed: true, ""), ben);
            var merged = await hospital.Run(MergeRecords.MergeRecords.Definition, new(set, await Version(hospital, set)), ann);

            Assert.Equal((rule, SetState.Decided, "PAT-0248", "PAT-0232"), (rule, decided.Value, unapproved.Problem?.Code, own.Problem?.Code));
            Assert.Contains(rule, await hospital.Query(db => db.Set<DuplicateSet>().Where(d => d.Id == set).Select(d => d.ApprovalRules).SingleAsync()));
            Assert.True(second.Ok && merged.Ok, (second.Problem ?? merged.Problem)?.Text);
        }
    }

    [Theory, OnBothStores]
    public async Task A_record_that_changed_after_the_decision_is_not_merged(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, gone, set) = await Pair(hospital);
        await hospital.Run(DecideDuplicate.DecideDuplicate.Definition, new(set, await Version(hospital, set), SetDecision.Duplicate, "same card") { Chosen = kept });
        await hospital.Do<bool>(async s => await PatientRecords.Update(s, gone, new Demographics { Given = "Theodore" }, s.Now));

        Assert.Equal("PAT-0234", (await hospital.Run(MergeRecords.MergeRecords.Definition, new(set, await Version(hospital, set)))).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task A_set_waits_for_the_clinical_departments_that_were_asked(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, _, set) = await Pair(hospital);
        await hospital.Run(AskClinicalReview.AskClinicalReview.Definition, new(set, await Version(hospital, set), ["Laboratory", "Radiology"]));
        var early = await hospital.Run(DecideDuplicate.DecideDuplicate.Definition, new(set, await Version(hospital, set), SetDecision.Duplicate, "same card") { Chosen = kept });

        await hospital.Run(AnswerClinicalReview.AnswerClinicalReview.Definition, new(set, await Version(hospital, set), "Laboratory", "Same", "blood group"));
        Assert.Equal(SetState.NeedsClinicalReview, await State(hospital, set));
        await hospital.Run(AnswerClinicalReview.AnswerClinicalReview.Definition, new(set, await Version(hospital, set), "Radiology", "Same", "old fracture"));

        Assert.Equal(("PAT-0245", SetState.UnderReview), (early.Problem?.Code, await State(hospital, set)));
    }

    [Theory, OnBothStores]
    public async Task A_stale_form_and_a_set_of_a_colleague_are_refused(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (_, _, set) = await Pair(hospital);
        var version = await Version(hospital, set);
        await hospital.Run(TakeDuplicate.TakeDuplicate.Definition, new(set, version, Begin: true), Person("ann"));

        var stale = await hospital.Run(TakeDuplicate.TakeDuplicate.Definition, new(set, version, Begin: true), Person("ben"));
        var colleague = await hospital.Run(DecideDuplicate.DecideDuplicate.Definition, new(set, await Version(hospital, set), SetDecision.Insufficient, "?"), Person("ben"));

        Assert.Equal(("PAT-0231", "PAT-0235"), (stale.Problem?.Code, colleague.Problem?.Code));
    }

    [Theory, OnBothStores]
    public async Task Not_enough_to_decide_is_proposed_again_when_a_record_changes(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (kept, _, set) = await Pair(hospital);
        await hospital.Drain();
        await hospital.Run(DecideDuplicate.DecideDuplicate.Definition, new(set, await Version(hospital, set), SetDecision.Insufficient, "no card"));

        await hospital.Do<bool>(async s => await PatientRecords.Update(s, kept, new Demographics { Preferred = "Meg" }, s.Now));
        await hospital.Drain();

        Assert.Equal(SetState.Candidate, await State(hospital, set));
    }

    static Caller Person(string name) => new(null, name, new HashSet<string> { "*" }, "test");

    static PartialDate? Born(string digits) => PartialDate.TryParse(digits, out var date) ? date : null;

    static async Task<PatientId> AtOther(Hospital hospital)
    {
        var other = (await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "WEST", "Westbrook", "America/New_York")))).Value;
        return (await hospital.Do<PatientId>(async s => await PatientRecords.Register(s, other, Margaret, null, s.Now))).Value;
    }

    static async Task<(PatientId, PatientId)> Overlaid(Hospital hospital)
    {
        var (kept, gone) = (await hospital.Add(Margaret), await hospital.Add(Margaret));
        await hospital.Run(SuspectOverlay.SuspectOverlay.Definition, new(gone, "two blood groups"));
        await hospital.Run(ClearOverlay.ClearOverlay.Definition, new(gone, "laboratory error"));
        return (kept, gone);
    }

    static async Task<(PatientId Kept, PatientId Gone, long Set)> Pair(Hospital hospital)
    {
        var (kept, gone) = (await hospital.Add(Margaret), await hospital.Add(Margaret with { Phone = "5550137799" }));
        return (kept, gone, (await hospital.Do<long>(async s => (await DuplicateSets.Propose(s, kept, gone, "person", ""))!.Value)).Value);
    }

    static async Task<Outcome<Done>> Take(Hospital hospital, long set) => await hospital.Run(TakeDuplicate.TakeDuplicate.Definition, new(set, await Version(hospital, set), Begin: true));

    static Task<long> Version(Hospital hospital, long set) => hospital.Query(db => db.Set<DuplicateSet>().Where(d => d.Id == set).Select(d => d.Version).SingleAsync());

    static Task<SetState> State(Hospital hospital, long set) => hospital.Query(db => db.Set<DuplicateSet>().Where(d => d.Id == set).Select(d => d.State).SingleAsync());
}
