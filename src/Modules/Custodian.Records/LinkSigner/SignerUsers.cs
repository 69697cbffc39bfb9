using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.LinkSigner;

/// <summary>Users as the view <c>access_v_user</c> publishes them.</summary>
static class SignerUsers
{
    public static Problem Unknown { get; } = Problem.NotFound("REC-0310", "There is no such user. Open the list of users and choose again.");

    public sealed record Line(long Id, string Name, string Display);

    public static Task<Line?> Find(SliceContext s, UserId id) =>
        s.Db.Database.SqlQuery<Line>($"""select id as "Id", name as "Name", display_name as "Display" from access_v_user where id = {id.Value}""").SingleOrDefaultAsync(s.Stop);
}
