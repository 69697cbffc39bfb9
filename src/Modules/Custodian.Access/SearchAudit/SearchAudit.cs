using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SearchAudit;

/// <summary>Reading the audit trail, which is itself in the audit trail.</summary>
static class SearchAudit
{
    public const int PageSize = 200;

    public static readonly Slice<Input, AuditFound> Definition =
        Slice.Read<Input, AuditFound>("audit.search", Permissions.AuditRead, Scope.List, Handle, AuditVerb.Search, everywhere: "The trail is one for the enterprise: its chain is read as a whole.");

    /// <param name="Page">One-based.</param>
    public sealed record Input(AuditQuestion Question, int Page);

    static async Task<Outcome<AuditFound>> Handle(SliceContext s, Input input)
    {
        var events = input.Question.Over(s);
        var total = await events.CountAsync(s.Stop);
        var page = await events.Skip((int.Max(1, input.Page) - 1) * PageSize).Take(PageSize).ToListAsync(s.Stop);
        var people = await s.Db.Set<User>().OrderBy(u => u.Name).Select(u => new AuditPerson(u.Id, u.Name, u.DisplayName)).ToListAsync(s.Stop);
        s.Accessed(input.Question.Patient, obj: "audit trail", detail: $"{input.Question} page {input.Page}: {page.Count} of {total} events");
        return new AuditFound(page, total, people);
    }
}
