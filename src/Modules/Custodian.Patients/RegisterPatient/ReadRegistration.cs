using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Patients.RegisterPatient;

/// <summary>What the registration form needs to be shown: the facilities and the day. Nothing of any patient.</summary>
static class ReadRegistration
{
    public static readonly Slice<Done, Result> Definition = Slice.Read<Done, Result>("patients.read-registration", "patients.register", Scope.System, Handle);

    public sealed record Result(IReadOnlyList<Choice> Facilities, DateOnly Today, UnknownNaming UnknownNames);

    static async Task<Outcome<Result>> Handle(SliceContext s, Done input) =>
        new Result([.. (await FacilityRecords.Own(s)).Select(f => new Choice(f.Id.ToString(), f.Name))], DateOnly.FromDateTime(s.Now), (await RegistrationPolicies.OfEnterprise(s)).UnknownNames);
}
