using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.LinkSigner;

/// <summary>The practitioner a user signs as, and those who fit a search by name or NPI.</summary>
static class ReadSigner
{
    const int Most = 20;

    public static readonly Slice<Input, SignerSheet> Definition = Slice.Read<Input, SignerSheet>("records.read-signer", Permissions.ManageUsers, Scope.System, Handle);

    /// <param name="Search">Null looks for the user's own family name.</param>
    public sealed record Input(UserId User, string? Search = null);

    static async Task<Outcome<SignerSheet>> Handle(SliceContext s, Input input)
    {
        if (await SignerUsers.Find(s, input.User) is not { } user)
        {
            return SignerUsers.Unknown;
        }

        var me = await s.Db.Set<Signer>().Where(x => x.UserId == input.User).Select(x => (PractitionerId?)x.PractitionerId).SingleOrDefaultAsync(s.Stop);
        var linked = me is { } id ? await Choices(s, await s.Db.Set<PractitionerView>().Where(p => p.Id == id).ToListAsync(s.Stop)) : [];
        var search = input.Search?.Trim() ?? user.Display.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var found = (linked.Count > 0 && input.Search is null) || search.Length == 0 ? [] : await Choices(s, await Fitting(s, search));
        return new SignerSheet(input.User, user.Display, linked.SingleOrDefault(), search, found);
    }

    // A hospital has hundreds of practitioners: they are compared here, where upper and lower case mean the same on both databases.
    static async Task<List<PractitionerView>> Fitting(SliceContext s, string search)
    {
        var words = search.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var active = await s.Db.Set<PractitionerView>().Where(p => p.Active).ToListAsync(s.Stop);
        return [.. active.Where(p => words.All(w => Fits(p, w))).OrderBy(p => p.Family, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Given, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id.Value).Take(Most)];
    }

    static bool Fits(PractitionerView p, string word) =>
        p.Family.StartsWith(word, StringComparison.OrdinalIgnoreCase) || p.Given.StartsWith(word, StringComparison.OrdinalIgnoreCase) || p.Npi == word;

    static async Task<List<SignerChoice>> Choices(SliceContext s, List<PractitionerView> found)
    {
        var ids = found.ConvertAll(p => p.Id);
        var signers = await s.Db.Set<Signer>().Where(x => ids.Contains(x.PractitionerId)).ToListAsync(s.Stop);
        Dictionary<PractitionerId, string> names = [];
        foreach (var signer in signers)
        {
            names[signer.PractitionerId] = (await SignerUsers.Find(s, signer.UserId))?.Name ?? "";
        }

        return found.ConvertAll(p => new SignerChoice(p.Id, p.Family, p.Given, p.Credential, p.Npi, p.Service, names.GetValueOrDefault(p.Id)));
    }
}
