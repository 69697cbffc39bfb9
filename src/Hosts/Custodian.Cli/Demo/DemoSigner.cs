using Custodian.Access;
using Custodian.Access.Views;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Synthetic;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Cli.Demo;

/// <summary>Lets the demo's physician sign as one of the synthetic hospitalists, who leaves documents unsigned.</summary>
static class DemoSigner
{
    public static readonly Slice<int, Done> Definition = Slice.Write<int, Done>("demo.signer", "demo.seed", Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, int input)
    {
        var name = DemoSignIns.All.First(u => u.Role == "physician").Name;
        var user = await s.Db.Set<UserView>().SingleAsync(u => u.Name == name, s.Stop);
        var tardy = SyntheticHospital.Physicians.First(p => p is { Tardy: true, Specialty: "hospitalist" });
        var practitioner = await EncounterRecords.Practitioner(s, new PractitionerData(tardy.Npi, tardy.Family, tardy.Given, tardy.Degree, tardy.Specialty));
        await s.Db.SaveChangesAsync(s.Stop);
        await DocumentRecords.LetSign(s, user.Id, practitioner);
        return Done.Value;
    }
}
