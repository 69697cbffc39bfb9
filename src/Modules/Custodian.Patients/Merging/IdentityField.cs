namespace Custodian.Patients.Merging;

/// <summary>What a survivor may take over from the record that goes: each as a whole.</summary>
public enum IdentityField
{
    Name,
    Preferred,
    BirthDate,
    Sex,
    Ssn,
    Address,
    Phone,
    Died,
}
