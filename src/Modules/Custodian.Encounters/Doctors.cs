using Custodian.Encounters.Views;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>The practitioners a form can name.</summary>
static class Doctors
{
    public static async Task<IReadOnlyList<Choice>> Choices(SliceContext s)
    {
        var active = await s.Db.Set<PractitionerView>().Where(p => p.Active).OrderBy(p => p.Family).ThenBy(p => p.Given).ToListAsync(s.Stop);
        return [.. active.Select(p => new Choice(p.Id.ToString(), $"{Show.Name(p.Family, p.Given)}{(p.Service.Length > 0 ? $" · {p.Service}" : "")} · NPI {p.Npi}"))];
    }
}
