using Custodian.Access.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Codes;

/// <summary>The stored hashes of a user's recovery codes.</summary>
static class RecoveryCodeRows
{
    /// <summary>Makes ten new codes in the place of the old.</summary>
    /// <returns>The codes, kept nowhere.</returns>
    public static async Task<List<string>> Replace(SliceContext s, User user)
    {
        await s.Db.Set<RecoveryCode>().Where(c => c.UserId == user.Id).ExecuteDeleteAsync(s.Stop);
        var codes = RecoveryCodes.New();
        s.Db.AddRange(codes.Select(code => new RecoveryCode { Id = s.Ids.Next(), UserId = user.Id, Hash = RecoveryCodes.HashOf(code) }));
        return codes;
    }
}
