using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Patients.UnmergePatients;

/// <summary>Takes a merge back.</summary>
static class UnmergePatients
{
    public static readonly Slice<UndoOrder, Done> Definition =
        Slice.Write<UndoOrder, Done>("patients.unmerge", Permissions.Unmerge, Scope.Patient, AuditVerb.Unmerge, PatientUnmerging.Undo);
}
