using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.LinkSigner;

/// <summary>Lets a user sign as one practitioner. One user, one practitioner: a signature must name the person who gave it.</summary>
static class LinkSigner
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("records.link-signer", Permissions.ManageUsers, Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(UserId User, PractitionerId Practitioner);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await SignerUsers.Find(s, input.User) is not { } user)
        {
            return SignerUsers.Unknown;
        }

        if (await s.Db.Set<PractitionerView>().SingleOrDefaultAsync(p => p.Id == input.Practitioner && p.Active, s.Stop) is not { } practitioner)
        {
            return Problem.NotFound("REC-0311", "There is no such active practitioner. Search by family name or NPI and choose one of the list.");
        }

        if (await s.Db.Set<Signer>().SingleOrDefaultAsync(x => x.PractitionerId == input.Practitioner && x.UserId != input.User, s.Stop) is { } other)
        {
            var name = (await SignerUsers.Find(s, other.UserId))?.Name ?? "another user";
            return Problem.Conflict("REC-0312", $"{Show.Name(practitioner.Family, practitioner.Given)} signs as {name} already, and nobody signs for another. Unlink {name} first, or choose another practitioner.");
        }

        await DocumentRecords.LetSign(s, input.User, input.Practitioner);
        s.Accessed(null, obj: $"user {input.User}", detail: $"{user.Name} signs as practitioner {practitioner.Npi}");
        return Done.Value;
    }
}
