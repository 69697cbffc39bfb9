using Custodian.Kernel;
using Custodian.Store.Notices;
using Custodian.Store.Notices.ListNotices;
using Custodian.Store.Notices.MarkNoticesSeen;
using Custodian.Store.Slices;
using Custodian.StoreTesting;

namespace Custodian.Store.Tests;

public class NoticeTests
{
    static readonly Caller Dube = Caller.System("coder.dube");
    static readonly Caller Haddad = Caller.System("clerk.haddad");

    [Theory, OnBothStores]
    public async Task A_notice_reaches_the_person_it_is_for_and_nobody_else(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);

        await Tell(hospital, Dube.Name, "Account 1");
        await Tell(hospital, "", "Account 2");
        await Tell(hospital, Hospital.Everyone.Name, "Account 3");

        Assert.Equal("Account 1", Assert.Single(await Of(hospital, Dube)).Subject);
        Assert.Empty(await Of(hospital, Haddad));
        Assert.Empty(await Of(hospital, Hospital.Everyone));
    }

    [Theory, OnBothStores]
    public async Task What_was_on_the_page_is_seen_and_what_came_after_it_stays_new(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        await Tell(hospital, Dube.Name, "Account 1");
        await Tell(hospital, Haddad.Name, "Account 1");
        var page = await Of(hospital, Dube);
        await Tell(hospital, Dube.Name, "Account 2");

        var marked = await hospital.Run(MarkNoticesSeen.Definition, page[0].Id, Dube);

        Assert.Equal(1, marked.Value);
        Assert.Equal([("Account 2", false), ("Account 1", true)], (await Of(hospital, Dube)).Select(n => (n.Subject, n.SeenAt is not null)));
        Assert.Null(Assert.Single(await Of(hospital, Haddad)).SeenAt);
    }

    static async Task Tell(Hospital hospital, string user, string subject) => Assert.True((await hospital.Do(s =>
    {
        Notices.Notices.Tell(s, user, subject, "Something happened.", "/");
        return Task.FromResult<Outcome<Done>>(Done.Value);
    })).Ok);

    static async Task<IReadOnlyList<Notice>> Of(Hospital hospital, Caller caller) => (await hospital.Run(ListNotices.Definition, true, caller)).Value;
}
