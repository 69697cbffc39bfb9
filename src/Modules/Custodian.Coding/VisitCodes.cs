using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding;

/// <summary>Codes stand for the account they were given for: they stop its deletion, and that it is joined to another.</summary>
static class VisitCodes
{
    public static VisitCheck Check { get; } = new("coding.codes", Find);

    static async Task<IReadOnlyList<Finding>> Find(CustodianDb db, VisitEnd end, CancellationToken stop)
    {
        var ids = new[] { end.Goes, end.Into ?? end.Goes };
        var cases = await db.Set<CodingCase>().AsNoTracking().Where(c => ids.Contains(c.EncounterId)).ToListAsync(stop);
        List<Finding> found = [];
        if (cases.Find(c => c.EncounterId == end.Goes) is { } goes)
        {
            if (goes.FinalAt is not null)
            {
                found.Add(new("COD-0811", Severity.Error, "Coding", "The visit that goes is final coded. Reopen its codes and take them off first."));
            }
            else if (goes.LeaseUntil > end.Now || await db.Set<AssignedDiagnosis>().AnyAsync(d => d.EncounterId == end.Goes, stop) || await db.Set<AssignedProcedure>().AnyAsync(p => p.EncounterId == end.Goes, stop))
            {
                found.Add(new("COD-0812", Severity.Error, "Coding", $"The visit that goes is being coded{(goes.Coder.Length > 0 ? $" by {goes.Coder}" : "")}. Take the codes off, and close the case first."));
            }
        }

        if (end.Into is { } into && cases.Find(c => c.EncounterId == into)?.FinalAt is not null)
        {
            found.Add(new("COD-0813", Severity.Warning, "Coding", "The visit that stays is final coded. What comes to it has to be reviewed, and the codes may change."));
        }

        return found;
    }
}
