using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Model;

namespace Custodian.Store.Slices;

/// <summary>
/// Keeps callers who are limited to facilities out of records that lie elsewhere. A visit lies at its facility; a patient lies wherever a
/// visit or a medical record number of theirs does. Lists are not judged here: they name no single record.
/// </summary>
public sealed class FacilityLimits(IEnumerable<RecordPlaces> places)
{
    readonly IReadOnlyList<RecordPlaces> _places = [.. places];

    /// <summary>Null when every record named may be opened; one that may not refuses the whole call.</summary>
    internal async Task<Problem?> Refuse(CustodianDb db, ISlice slice, SliceContext context)
    {
        if (context.Caller.Facilities is not { } own || slice.Verb == AuditVerb.BreakGlass || (slice.Kind == SliceKind.Read && slice.Scope != Scope.Patient))
        {
            return null;
        }

        foreach (var subject in context.Subjects)
        {
            if ((subject.Patient is not null || subject.Encounter is not null) && !await LiesAt(db, own, subject, context.Stop) && !ThroughGlass(slice, context, subject))
            {
                return Elsewhere(subject.Patient);
            }
        }

        return null;
    }

    async Task<bool> LiesAt(CustodianDb db, IReadOnlySet<FacilityId> own, AuditSubject subject, CancellationToken stop)
    {
        foreach (var place in _places)
        {
            var found = subject.Encounter is { } encounter ? await place.OfEncounter(db, encounter, stop) : await place.OfPatient(db, subject.Patient!.Value, stop);
            if (found.Any(own.Contains))
            {
                return true;
            }
        }

        return false;
    }

    // Reading on the screen only: what leaves the hospital or changes the record is not part of an emergency (WORKFLOWS 19).
    static bool ThroughGlass(ISlice slice, SliceContext context, AuditSubject subject) =>
        slice is { Kind: SliceKind.Read, Verb: AuditVerb.Access } && subject.Patient is { } patient && context.ThroughGlass(patient);

    static Problem Elsewhere(PatientId? patient) => Problem.Forbidden(
        "ACC-0404",
        "This record lies at a facility that your account does not cover. Ask the administrator of your hospital for that facility. If care cannot wait, break the glass with a reason: the record opens for reading, and the privacy officer looks at it.")
        with { About = patient };
}
