using Custodian.Kernel;

namespace Custodian.Patients.KeepAddress;

/// <summary>A confidential address as entered; empty ends the one before.</summary>
public sealed record ConfidentialAddressInput(PatientId Patient, string Street, string City, string State, string Zip, string Phone)
{
    public bool IsEmpty => Street.Length + City.Length + State.Length + Zip.Length + Phone.Length == 0;
}
