using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SavedViews;

/// <summary>Opens a list with the view its caller wants first. Only the bare address is led on: any query is what the person asked for.</summary>
sealed class FirstViews(RequestDelegate next, IDbContextFactory<CustodianDb> databases, IEnumerable<SavedList> lists)
{
    readonly Dictionary<string, SavedList> _lists = lists.ToDictionary(list => list.Path, StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && !http.Request.QueryString.HasValue && _lists.TryGetValue(http.Request.Path, out var list)
            && http.Caller().UserId is { } user && await Query(user, list, http.RequestAborted) is { Length: > 0 } query)
        {
            http.Response.Redirect($"{list.Path}?{query}");
            return;
        }

        await next(http);
    }

    async Task<string?> Query(UserId user, SavedList list, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var first = await SavedViewRows.Seen(db, user, list.Path).AsNoTracking().Where(v => v.UserId == user ? v.First : v.FirstForRole).OrderBy(v => v.UserId == user ? 0 : 1).ThenBy(v => v.NameKey).ThenBy(v => v.Id).FirstOrDefaultAsync(stop);
        return first is null ? null : list.Keep(first.Query).Query;
    }
}
