using Custodian.Kernel;
using Custodian.Patients.Model;

namespace Custodian.Patients.Duplicates;

/// <summary>What the approval rules look at.</summary>
/// <param name="OwnFacilities">Facilities that gave the first record a number.</param>
/// <param name="EverOverlaid">One of the records was ever suspected to hold two people.</param>
sealed record ApprovalCase(Patient One, Patient Other, IReadOnlySet<FacilityId> OwnFacilities, IReadOnlySet<FacilityId> OtherFacilities, bool EverOverlaid);
