using System.Text;
using Custodian.Kernel;
using Custodian.Records.Model;
using Custodian.Records.Views;
using Custodian.Store.Facts;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.Tests;

public class DocumentRecordsTests
{
    [Theory, OnBothStores]
    public async Task A_document_is_filed_with_its_type_title_and_first_version(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);

        var filed = await lark.File(lark.Note("Afebrile.", "D1", "11506-3"));

        var view = await View(lark, filed.Value.Document);
        Assert.True(filed.Value.New);
        Assert.Equal(("PR", "11506-3", "Progress note", DocumentStatus.Preliminary, 1, false), (view.Type, view.Loinc, view.Title, view.Status, view.CurrentVersion, view.Signed));
        Assert.Equal("Afebrile.", (await lark.Do(s => DocumentRecords.Text(s, view.Id))).Value.Text);
        Assert.True((await lark.Hospital.VerifyAudit()).Holds);
    }

    [Theory, OnBothStores]
    public async Task The_same_number_and_bytes_again_file_nothing_and_tell_nobody(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var first = await lark.File(lark.Note("Afebrile.", "D1"));

        var second = await lark.File(lark.Note("Afebrile.", "D1"));

        Assert.Equal((first.Value.Document, false), (second.Value.Document, second.Value.New));
        Assert.Equal(1, await Facts(lark, "records.document-filed"));
        Assert.Equal(1, await lark.Hospital.Query(db => db.Set<DocumentVersion>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task The_same_document_arriving_signed_is_signed_not_filed_again(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var filed = await lark.File(lark.Note("Afebrile.", "D1"));

        await lark.File(lark.Note("Afebrile.", "D1") with { SignedBy = lark.Doctor, SignedAt = new DateTime(2026, 9, 13, 8, 0, 0, DateTimeKind.Utc) });
        await lark.File(lark.Note("Afebrile.", "D1") with { SignedBy = lark.Doctor, SignedAt = new DateTime(2026, 9, 13, 8, 0, 0, DateTimeKind.Utc) });

        var view = await View(lark, filed.Value.Document);
        Assert.Equal((DocumentStatus.Authenticated, true, lark.Doctor), (view.Status, view.Signed, view.SignedBy!.Value));
        Assert.Equal(1, await Facts(lark, "records.document-signed"));
    }

    [Theory, OnBothStores]
    public async Task A_known_number_with_other_content_is_refused(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.File(lark.Note("Afebrile.", "D1"));

        var again = await lark.File(lark.Note("Febrile.", "D1"));

        Assert.Equal("REC-0102", again.Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task A_document_for_the_account_of_another_person_is_refused(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var other = (await lark.Do<PatientId>(async s => await Patients.PatientRecords.Register(s, lark.Facility, new() { Family = "Hoang", Given = "Minh", Sex = "M" }, "5", s.Now))).Value;

        var filed = await lark.File(lark.Note("Afebrile.") with { Patient = other });

        Assert.Equal("REC-0108", filed.Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task A_type_not_known_becomes_a_local_one_without_loinc(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);

        var filed = await lark.File(lark.Note("Sleep study.", "D1", "SLEEP") with { TypeName = "Sleep study" });

        var view = await View(lark, filed.Value.Document);
        Assert.Equal(("SLEEP", "Sleep study", null), (view.Type, view.Title, view.Loinc));
    }

    [Theory, OnBothStores]
    public async Task An_unsigned_document_takes_an_edit_and_keeps_what_it_said(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile."))).Value.Document;

        var second = await lark.Do(s => DocumentRecords.AddVersion(s, id, Edit("Afebrile since noon.", DocumentChange.Edit)));

        Assert.Equal(2, second.Value);
        Assert.Equal(DocumentStatus.Preliminary, (await View(lark, id)).Status);
        Assert.Equal("Afebrile.", (await lark.Do(s => DocumentRecords.Text(s, id, 1))).Value.Text);
        Assert.Equal("Afebrile since noon.", (await lark.Do(s => DocumentRecords.Text(s, id))).Value.Text);
    }

    [Theory, OnBothStores]
    public async Task A_signed_document_refuses_an_edit_and_takes_a_correction_with_a_reason(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Left knee.") with { SignedBy = lark.Doctor })).Value.Document;

        var edit = await lark.Do(s => DocumentRecords.AddVersion(s, id, Edit("Right knee.", DocumentChange.Edit)));
        var silent = await lark.Do(s => DocumentRecords.AddVersion(s, id, Edit("Right knee.", DocumentChange.Correction, "")));
        var correction = await lark.Do(s => DocumentRecords.AddVersion(s, id, Edit("Right knee.", DocumentChange.Correction)));

        Assert.Equal(("REC-0103", "REC-0105"), (edit.Problem?.Code, silent.Problem?.Code));
        Assert.Equal(2, correction.Value);
        var view = await View(lark, id);
        Assert.Equal((DocumentStatus.Corrected, false), (view.Status, view.Signed));
    }

    [Theory, OnBothStores]
    public async Task The_same_bytes_as_the_current_version_add_no_version(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile."))).Value.Document;

        var again = await lark.Do(s => DocumentRecords.AddVersion(s, id, Edit("Afebrile.", DocumentChange.Edit)));

        Assert.Equal(1, again.Value);
        Assert.Equal(0, await Facts(lark, "records.document-amended"));
    }

    [Theory, OnBothStores]
    public async Task An_addendum_stands_beside_the_original(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile.") with { SignedBy = lark.Doctor })).Value.Document;

        var addendum = await lark.Do(s => DocumentRecords.Addend(s, id, lark.Note("Cultures negative.", type: DocumentTypes.Addendum)));

        Assert.Equal(DocumentStatus.Addended, (await View(lark, id)).Status);
        Assert.Equal(id, (await View(lark, addendum.Value.Document)).ParentId);
        Assert.Equal("Afebrile.", (await lark.Do(s => DocumentRecords.Text(s, id))).Value.Text);
    }

    [Theory, OnBothStores]
    public async Task A_replaced_document_is_superseded_and_stays_readable(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile.", "D1") with { SignedBy = lark.Doctor })).Value.Document;

        var replacement = await lark.Do(s => DocumentRecords.Replace(s, id, lark.Note("Febrile to 39.", "D2")));
        var again = await lark.Do(s => DocumentRecords.Replace(s, id, lark.Note("Febrile to 39.", "D2")));

        Assert.Equal((replacement.Value.Document, false), (again.Value.Document, again.Value.New));
        Assert.Equal(DocumentStatus.Superseded, (await View(lark, id)).Status);
        Assert.Equal("Afebrile.", (await lark.Do(s => DocumentRecords.Text(s, id))).Value.Text);
        Assert.Equal(1, await Facts(lark, "records.document-amended"));
    }

    [Theory, OnBothStores]
    public async Task A_retracted_document_needs_a_reason_takes_no_signature_and_stays_readable(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile."))).Value.Document;

        var silent = await lark.Do(s => DocumentRecords.Retract(s, id, " "));
        var retracted = await lark.Do(s => DocumentRecords.Retract(s, id, "Wrong patient"));
        var again = await lark.Do(s => DocumentRecords.Retract(s, id, "Wrong patient"));
        var signed = await lark.Do(s => DocumentRecords.Sign(s, id, lark.Doctor, s.Now));

        Assert.Equal(("REC-0105", true, true, "REC-0104"), (silent.Problem?.Code, retracted.Ok, again.Ok, signed.Problem?.Code));
        Assert.Equal("Afebrile.", (await lark.Do(s => DocumentRecords.Text(s, id))).Value.Text);
        Assert.Equal(1, await Facts(lark, "records.document-amended"));
    }

    [Theory, OnBothStores]
    public async Task Documents_of_a_merged_person_show_the_survivor(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile."))).Value.Document;
        var survivor = (await lark.Do<PatientId>(async s => await Patients.PatientRecords.Register(s, lark.Facility, new() { Family = "Okafor", Given = "Margaret", Sex = "F" }, "9", s.Now))).Value;

        await lark.Do(s => Patients.PatientRecords.Merge(s, survivor, lark.Patient, "test"));

        Assert.Equal(survivor, (await View(lark, id)).PatientId);
    }

    [Theory]
    [InlineData("%PDF-1.7 x", "application/pdf", null)]
    [InlineData("Afebrile.\r\nPlan: home.", "text/plain", null)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", "REC-0114")]
    [InlineData("\uFEFF <!DOCTYPE html><script>", "text/plain", "REC-0114")]
    [InlineData("%PDF-1.7 x", "image/png", "REC-0113")]
    [InlineData("MZ\0\0", "application/pdf", "REC-0110")]
    [InlineData("", "text/plain", "REC-0111")]
    public void The_bytes_say_what_a_file_is(string content, string mediaType, string? code) =>
        Assert.Equal(code, ContentRules.Refuse(Encoding.UTF8.GetBytes(content), mediaType)?.Code);

    [Fact]
    public void Latin_1_bytes_are_no_utf_8_text() => Assert.Equal("REC-0110", ContentRules.Refuse([0x48, 0xE9], "text/plain")?.Code);

    [Fact]
    public void A_file_over_50_mb_is_refused() => Assert.Equal("REC-0112", ContentRules.Refuse(new byte[ContentRules.MaxBytes + 1], "text/plain")?.Code);

    static NewVersion Edit(string text, DocumentChange change, string reason = "Side was wrong") => new(Encoding.UTF8.GetBytes(text), "text/plain", change, reason);

    static Task<DocumentView> View(Larkfield lark, DocumentId id) => lark.Hospital.Query(db => db.Set<DocumentView>().SingleAsync(d => d.Id == id));

    static Task<int> Facts(Larkfield lark, string type) => lark.Hospital.Query(db => db.Set<FactRow>().CountAsync(f => f.Type == type));
}
