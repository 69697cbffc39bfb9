using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Model;

namespace Custodian.Patients.CompareRecords;

/// <summary>One side of a comparison.</summary>
/// <param name="Counts">Rows by the label of their merge handler.</param>
public sealed record ComparedRecord(
    PatientId Id, string Name, string Mrn, string Facility, bool Here, IReadOnlyList<PatientNumber> Numbers, IReadOnlyList<FiledItem> Visits, IReadOnlyDictionary<string, int> Counts);
