using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Patients;

/// <summary>
/// A number of another module that leads to a patient, such as an account. Registered by the module that owns it, so that the patient search,
/// which lies upstream, need not know it.
/// </summary>
/// <param name="What">What the number is, as the reason of a hit: "Account".</param>
/// <param name="Find">The patients that hold exactly this number.</param>
public sealed record PatientLookup(string What, Func<SliceContext, string, Task<IReadOnlyList<PatientId>>> Find);
