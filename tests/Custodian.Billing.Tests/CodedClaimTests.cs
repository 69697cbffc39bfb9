using Custodian.Billing.Claims;
using Custodian.Billing.Model;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Custodian.X12;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Tests;

public class CodedClaimTests
{
    [Theory, OnBothStores]
    public async Task The_claim_of_a_coded_stay_reads_back_with_the_same_codes_and_totals(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.CodedStay("2609-1");
        var sent = await ward.Send(id);

        var bytes = (await ward.Hospital.Run(ReadClaimFile.ReadClaimFile.Definition, new(sent.FileId!.Value))).Value.Content;
        var file = X12Reader.Read(bytes);
        var claim = Claim837I.Read(file, "2609-1")!;

        Assert.Empty(file.Findings);
        Assert.Empty(Claim837I.Read(file).Findings);
        Assert.Equal("0111", claim.TypeOfBill);
        Assert.Equal(("I5023", PresentOnAdmission.Yes), (claim.PrincipalDiagnosis!.Code, claim.PrincipalDiagnosis.Poa));
        Assert.Equal(["N179", "Z7901"], claim.OtherDiagnoses.Select(d => d.Code));
        Assert.Equal(["W010XXA"], claim.ExternalCauses.Select(d => d.Code));
        Assert.Equal(("4A023N7", Ward.Admitted.AddDays(1)), (claim.PrincipalProcedure!.Code, claim.PrincipalProcedure.Date));
        Assert.Equal("291", claim.Drg);
        Assert.Equal("R079", claim.AdmittingDiagnosis);
        Assert.Equal(new Money(495_000), claim.TotalCharge);
        Assert.Equal([("0120", 480_000L, 4m), ("0300", 15_000L, 4m)], claim.Lines.Select(l => (l.RevenueCode, l.Charge.Cents, l.Units)));
        Assert.Equal((Ward.Admitted, new TimeOnly(9, 30), new TimeOnly(14, 5)), (claim.AdmissionDate, claim.AdmissionTime, claim.DischargeTime));
        Assert.Equal(("3", "1", "01"), (claim.AdmissionType, claim.PointOfOrigin, claim.PatientStatus));
        Assert.Equal((Ward.Admitted, Ward.Left), (claim.StatementFrom, claim.StatementThrough));
        Assert.Equal("1EG4TE5MK73", claim.Subscriber.MemberId);
        Assert.Equal("80 4", string.Join(" ", claim.Values.Select(v => $"{v.Code} {v.Amount:0}")));
        Assert.Equal(AccountState.Billed, await ward.State(id));
        Assert.True((await ward.Hospital.VerifyAudit()).Holds);
    }

    [Theory, OnBothStores]
    public async Task Reading_a_file_is_recorded_as_transmission_for_each_patient_in_it(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var sent = await ward.Send(await ward.CodedStay("2609-1"));

        await ward.Hospital.Run(ReadClaimFile.ReadClaimFile.Definition, new(sent.FileId!.Value));

        var recorded = await ward.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "billing.read-claim-file").ToListAsync());
        Assert.Equal([(AuditVerb.Transmit, (PatientId?)sent.PatientId)], recorded.Select(e => (e.Verb, e.PatientId)));
    }

    [Theory, OnBothStores]
    public async Task The_admitting_diagnosis_is_the_coders_unless_the_biller_entered_one(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-1");
        await ward.Charge(id, "2609-1");
        await ward.Code(id, 1);

        Assert.Equal("I509", ClaimText.Claim((await ward.Newest(id))!.ContentJson).AdmittingDiagnosis);
        await ward.Details(id);
        Assert.Equal("R079", ClaimText.Claim((await ward.Newest(id))!.ContentJson).AdmittingDiagnosis);
    }

    [Theory, OnBothStores]
    public async Task A_claim_is_stored_and_read_back_unchanged(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var claim = (await ward.Newest(await ward.CodedStay("2609-1")))!;

        var content = ClaimText.Claim(claim.ContentJson);

        Assert.Equal(claim.ContentJson, ClaimText.Of(content));
        Assert.Equal(claim.Total, content.TotalCharge);
        Assert.Equal((ClaimState.Ready, 0), (claim.State, claim.Errors));
    }

    [Theory, OnBothStores]
    public async Task An_outpatient_visit_is_billed_by_day_without_inpatient_procedures_and_POA(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var id = await ward.Stay("2609-2", EncounterClass.OutpatientSurgery);
        await ward.Charge(id, "2609-2");
        await ward.Code(id, 1);

        var claim = (await ward.Newest(id))!;
        var content = ClaimText.Claim(claim.ContentJson);

        Assert.Equal(("0131", ClaimState.Ready), (claim.TypeOfBill, claim.State));
        Assert.Null(content.PrincipalProcedure);
        Assert.Null(content.Drg);
        Assert.Null(content.AdmissionDate);
        Assert.All(content.OtherDiagnoses, d => Assert.Equal(PresentOnAdmission.NotReported, d.Poa));
        Assert.Equal([null, null, "P9612"], content.Lines.Select(l => l.ProcedureCode));
        Assert.Equal([Ward.Admitted, Ward.Admitted, Ward.Left], content.Lines.Select(l => l.From));
    }

    [Fact]
    public void A_credit_is_netted_and_a_charge_credited_in_full_leaves_no_line()
    {
        static Charge Of(string revenue, int units, long cents) => new()
        {
            Id = 1, EncounterId = new(1), PatientId = new(1), ServiceDate = Ward.Admitted, RevenueCode = revenue, Hcpcs = "", Units = units, Amount = new(cents), Description = "own words",
            Source = "test", Key = "1", AddedAt = default, AddedBy = "",
        };

        var lines = ClaimLines.Of([Of("0300", 3, 900), Of("0300", -1, -300), Of("0250", 1, 500), Of("0250", -1, -500)], inpatient: true);

        Assert.Equal([("0300", 600L, 2m)], lines.Select(l => (l.RevenueCode, l.Charge.Cents, l.Units)));
    }
}
