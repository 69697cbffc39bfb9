using Custodian.Coding.Engines;
using Custodian.Coding.Model;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding;

/// <summary>A coding case with what it stands on: visit, person, documents and the codes of its version.</summary>
sealed record CaseFile(CodingCase Row, EncounterView Visit, PatientView Patient, IReadOnlyList<DocumentView> Documents, Draft Codes, Money BaseRate, bool ReportsPoa)
{
    public static Problem NoCase { get; } = Problem.NotFound("COD-0401", "There is no coding case for this account. A case opens when the patient is discharged.");

    /// <summary>Reads a case and records the access.</summary>
    /// <param name="tracking">True in a write slice: the case row is tracked and can be changed.</param>
    public static async Task<Outcome<CaseFile>> Read(SliceContext s, EncounterId encounter, bool tracking)
    {
        var rows = tracking ? s.Db.Set<CodingCase>().AsTracking() : s.Db.Set<CodingCase>().AsNoTracking();
        var row = await rows.SingleOrDefaultAsync(c => c.EncounterId == encounter, s.Stop);
        if (row is null || await EncounterRecords.Find(s, encounter) is not { } visit || await PatientRecords.Find(s, visit.PatientId) is not { } patient)
        {
            return NoCase;
        }

        s.Accessed(patient.Id, encounter);
        var documents = await DocumentRecords.OfEncounter(s, encounter);
        var (rate, reportsPoa) = (await FacilityRates.Of(s, row.FacilityId)).At(row.FacilityId, visit.DischargeDate ?? DateOnly.FromDateTime(s.Now));
        return new CaseFile(row, visit, patient, documents, await CodesOf(s, encounter, row.CodesVersion), rate, reportsPoa);
    }

    public static async Task<Draft> CodesOf(SliceContext s, EncounterId encounter, int version)
    {
        var diagnoses = await s.Db.Set<AssignedDiagnosis>().AsNoTracking().Where(d => d.EncounterId == encounter && d.CodesVersion == version).OrderBy(d => d.Sequence).ToListAsync(s.Stop);
        var procedures = await s.Db.Set<AssignedProcedure>().AsNoTracking().Where(p => p.EncounterId == encounter && p.CodesVersion == version).OrderBy(p => p.Sequence).ToListAsync(s.Stop);
        var admitting = await s.Db.Set<CodingVersion>().AsNoTracking().Where(v => v.EncounterId == encounter && v.Number == version).Select(v => v.Admitting).SingleOrDefaultAsync(s.Stop);
        return new(
            [.. diagnoses.Select(d => new DraftDiagnosis(d.Code, d.Poa, Span(d.EvidenceDocument, d.EvidenceVersion, d.EvidenceStart, d.EvidenceLength), d.Source))],
            [.. procedures.Select(p => new DraftProcedure(p.Code, p.On, p.PractitionerId, Span(p.EvidenceDocument, p.EvidenceVersion, p.EvidenceStart, p.EvidenceLength), p.Source))])
        {
            Admitting = admitting ?? "",
        };
    }

    public CodedStay Stay(Draft codes) => new()
    {
        Class = Visit.Class,
        Admitted = Visit.AdmitDate ?? Visit.DischargeDate ?? DateOnly.FromDateTime(Visit.AdmittedAt ?? Row.ReadyAt ?? default),
        Discharged = Visit.DischargeDate,
        LeaveDays = Visit.LeaveDays,
        Born = Patient.BirthDate,
        Sex = Patient.Sex,
        DischargeStatus = Visit.DischargeStatus,
        ReportsPoa = ReportsPoa,
        BaseRate = BaseRate,
        Codes = codes,
    };

    /// <summary>Codes whose words stand in a document that was withdrawn since (WORKFLOWS 27).</summary>
    public IEnumerable<Finding> EvidenceFindings(Draft codes)
    {
        var withdrawn = Documents.Where(d => !d.Counts).Select(d => d.Id).ToHashSet();
        return codes.Diagnoses.Select(d => (d.Code, d.Evidence)).Concat(codes.Procedures.Select(p => (p.Code, p.Evidence)))
            .Where(c => c.Evidence is { } span && withdrawn.Contains(span.Document))
            .Select(c => new Finding("COD-0211", Severity.Warning, c.Code, $"The document cited for {c.Code} was withdrawn. Cite another sentence, or remove the code."));
    }

    static EvidenceSpan? Span(DocumentId? document, int? version, int? start, int? length) =>
        document is { } d && version is { } v && start is { } from && length is { } count ? new(d, v, from, count) : null;
}
