using Custodian.Access.Model;
using Custodian.Access.Tokens;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ListTokens;

/// <summary>The tokens of programs, newest first; of one user or of all.</summary>
static class ListTokens
{
    public static readonly Slice<UserId?, IReadOnlyList<TokenView>> Definition =
        Slice.Read<UserId?, IReadOnlyList<TokenView>>("access.list-tokens", Permissions.Manage, Scope.System, Handle);

    static async Task<Outcome<IReadOnlyList<TokenView>>> Handle(SliceContext s, UserId? of) => await Of(s, of);

    /// <summary>For the page of one user too, which reads more than this.</summary>
    public static Task<List<TokenView>> Of(SliceContext s, UserId? of) => (
        from token in s.Db.Set<ProgramToken>()
        join user in s.Db.Set<User>() on token.UserId equals user.Id
        where of == null || token.UserId == of
        orderby token.Id descending
        select new TokenView(token.Id, user.Name, token.Label, token.Start, token.CreatedAt, token.CreatedBy, token.EndsAt, token.RevokedAt, token.LastUsedAt)).ToListAsync(s.Stop);
}
