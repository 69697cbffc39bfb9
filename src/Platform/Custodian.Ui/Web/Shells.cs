using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Notices;
using Custodian.Store.Slices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Custodian.Ui.Web;

/// <summary>Builds the shell of a page: the rail a caller may see, with counts that are at most a few seconds old.</summary>
public sealed class Shells(
    IEnumerable<NavItem> items,
    IDbContextFactory<CustodianDb> databases,
    IMemoryCache cache,
    CustodianOptions options,
    TimeProvider clock,
    IEnumerable<SavedList> lists,
    IEnumerable<SavedTabSource> views,
    SliceRunner runner)
{
    static readonly TimeSpan CountsFor = TimeSpan.FromSeconds(10);

    readonly Dictionary<string, SavedList> _lists = lists.ToDictionary(list => list.Path, StringComparer.Ordinal);
    readonly SavedTabSource? _views = views.SingleOrDefault();
    readonly List<NavItem> _items = [.. items.OrderBy(i => i.Order)];

    public async Task<ShellModel> Build(HttpContext http)
    {
        var person = http.Person();
        var caller = http.Caller();
        var visible = _items.Where(i => caller.May(i.Permission)).ToList();
        var counts = await Counts(visible, caller, http.RequestAborted);
        var notices = await NewNotices(caller, http.RequestAborted);
        var rail = visible
            .GroupBy(i => i.Group)
            .Select(g => new RailGroup(g.Key.Length == 0 ? null : g.Key, [.. g.Select(i => Item(i, counts))]))
            .ToList();
        var name = person?.DisplayName ?? caller.Name;
        return new ShellModel(name, Initials(name), person?.RoleLabel ?? "", options.Demo ? "Larkfield General Hospital" : "Custodian", rail)
        {
            Environment = options.Demo ? "Training · synthetic data" : null,
            NoticeCount = notices,
            Path = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : PageOfForm(http),
            Idle = options.SessionIdle,
            May = caller.May,
            SavedTabs = await Saved(http),
            Now = clock.GetUtcNow(),
            Preferences = Cookies.Preferences(http),
            Toasts = Cookies.TakeToasts(http),
        };
    }

    async Task<SavedTabs?> Saved(HttpContext http) =>
        _views is not null && http.Caller().May(_views.Slice.Permission) && _lists.TryGetValue(http.Request.Path, out var list)
        && await runner.Run(_views.Slice, http.Caller(), list, http.RequestAborted) is { Ok: true } found
            ? found.Value
            : null;

    // The answer to a form stands at the form's own address; the script says on which page it was filled in.
    static string PageOfForm(HttpContext http) =>
        http.Features.Get<IFormFeature>()?.Form?["kept"].ToString() is ['/', ..] page and not ['/', '/' or '\\', ..] ? page : "/";

    static RailItem Item(NavItem item, Dictionary<string, NavCount> counts) =>
        counts.TryGetValue(item.Href, out var count)
            ? new(item.Href, item.Icon, item.Label, count.Open, count.Overdue, Goto: item.Goto)
            : new(item.Href, item.Icon, item.Label, Goto: item.Goto);

    async Task<Dictionary<string, NavCount>> Counts(List<NavItem> visible, Caller caller, CancellationToken stop)
    {
        var counts = new Dictionary<string, NavCount>(StringComparer.Ordinal);
        CustodianDb? db = null;
        foreach (var item in visible.Where(i => i.Count is not null))
        {
            var key = ("nav", item.Href, caller.UserId);
            if (!cache.TryGetValue(key, out NavCount count))
            {
                db ??= await databases.CreateDbContextAsync(stop);
                count = await item.Count!(db, caller, stop);
                cache.Set(key, count, CountsFor);
            }

            counts[item.Href] = count;
        }

        if (db is not null)
        {
            await db.DisposeAsync();
        }

        return counts;
    }

    async Task<int> NewNotices(Caller caller, CancellationToken stop)
    {
        var key = ("notices", caller.Name);
        if (caller.UserId is null)
        {
            return 0;
        }

        if (cache.TryGetValue(key, out int count))
        {
            return count;
        }

        await using var db = await databases.CreateDbContextAsync(stop);
        count = await db.Set<Notice>().CountAsync(n => n.User == caller.Name && n.SeenAt == null, stop);
        return cache.Set(key, count, CountsFor);
    }

    static string Initials(string name)
    {
        var parts = name.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? "–" : string.Concat(parts.Take(2).Select(p => char.ToUpperInvariant(p[0])));
    }
}
