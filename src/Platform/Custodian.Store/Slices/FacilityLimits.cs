using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Slices;

/// <summary>
/// Keeps callers who are limited to facilities out of records that lie elsewhere: every record a call named is judged. A visit lies at its
/// facility; a patient lies wherever a visit or a medical record number of theirs does. Rows of lists are narrowed by <see cref="OwnFacilities"/>.
/// </summary>
static class FacilityLimits
{
    /// <summary>Null when every record named may be opened; one that may not refuses the whole call.</summary>
    public static async Task<Problem?> Refuse(CustodianDb db, ISlice slice, SliceContext context)
    {
        if (context.Caller.Facilities is not { } own || slice.Verb == AuditVerb.BreakGlass || slice.Everywhere is not null)
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

    static async Task<bool> LiesAt(CustodianDb db, IReadOnlySet<FacilityId> own, AuditSubject subject, CancellationToken stop)
    {
        if (subject.Encounter is { } encounter)
        {
            return await db.VisitPlaces().Where(p => p.Encounter == encounter).Where(OwnFacilities.IsOne(own).On<VisitPlace, FacilityId>(p => p.Facility)).AnyAsync(stop);
        }

        foreach (var places in db.PatientPlaces())
        {
            if (await places.Where(p => p.Patient == subject.Patient).Where(OwnFacilities.IsOne(own).On<PatientPlace, FacilityId>(p => p.Facility)).AnyAsync(stop))
            {
                return true;
            }
        }

        foreach (var same in db.SamePerson())
        {
            if (await same.Where(k => k.Record == subject.Patient).Where(OwnFacilities.Filed(db, own).On<SamePerson, PatientId>(k => k.Other)).AnyAsync(stop))
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
