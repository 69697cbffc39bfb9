using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Model;

/// <summary>The tables of who somebody is beside the demographics: names, birth, relatives, where to write, and the policy of registration.</summary>
static class IdentityModel
{
    public static IReadOnlyList<MergeHandler> MergeHandlers =>
    [
        MergeHandler.ByReference<PatientName>("other names"),
        MergeHandler.ByReference<PatientBirth>("birth details"),
        MergeHandler.ByReference<PatientRelation>("relatives"),
        MergeHandler.ByReference<UnidentifiedPatient>("identity to be resolved"),
        MergeHandler.ByReference<ConfidentialAddress>("confidential addresses"),
    ];

    public static void Configure(ModelBuilder model)
    {
        model.Entity<PatientName>(e =>
        {
            e.ToTable("patients_name");
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<PatientBirth>(e =>
        {
            e.ToTable("patients_birth");
            e.HasKey(x => x.PatientId);
        });
        model.Entity<PatientRelation>(e =>
        {
            e.ToTable("patients_relation");
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<UnidentifiedPatient>(e =>
        {
            e.ToTable("patients_unidentified");
            e.HasKey(x => x.PatientId);
            e.HasIndex(x => new { x.IdentifiedAt, x.Since });
        });
        model.Entity<ConfidentialAddress>(e =>
        {
            e.ToTable("patients_confidential_address");
            e.HasIndex(x => x.PatientId);
        });
        model.Entity<RegistrationPolicy>(e =>
        {
            e.ToTable("patients_policy");
            e.HasKey(x => x.FacilityId);
        });
    }
}
