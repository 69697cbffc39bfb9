using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Store.Slices;

/// <summary>
/// At which facilities a record lies. Registered by the modules that own patients and encounters, which lie upstream of the runner.
/// </summary>
/// <param name="OfPatient">Every facility that has something of this patient.</param>
/// <param name="OfEncounter">The facility of the visit; empty from a module that owns no visits.</param>
public sealed record RecordPlaces(
    Func<CustodianDb, PatientId, CancellationToken, Task<IReadOnlyList<FacilityId>>> OfPatient,
    Func<CustodianDb, EncounterId, CancellationToken, Task<IReadOnlyList<FacilityId>>> OfEncounter);
