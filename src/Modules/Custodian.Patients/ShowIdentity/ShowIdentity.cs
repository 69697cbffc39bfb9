using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Patients.ShowIdentity;

/// <summary>Names, relatives, confidential address and registration of one person.</summary>
static class ShowIdentity
{
    public static readonly Slice<PatientId, IdentityFound> Definition = Slice.Read<PatientId, IdentityFound>("patients.show-identity", "patients.read", Scope.Patient, Handle);

    static async Task<Outcome<IdentityFound>> Handle(SliceContext s, PatientId asked)
    {
        var id = await PatientRecords.Resolve(s, asked);
        if (await PatientRecords.Find(s, id) is not { } person || await PersonBanner.Of(s, id) is not { } banner)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        s.Accessed(id, detail: "identity");
        return new IdentityFound(person, await Identities.Of(s, id), banner);
    }
}
