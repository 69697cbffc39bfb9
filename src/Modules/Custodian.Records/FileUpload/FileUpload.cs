using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Records.FileUpload;

/// <summary>Files an uploaded file on an account. Its kind is told by its bytes; its name and what the browser says of it are not trusted.</summary>
static class FileUpload
{
    public static readonly Slice<Input, Filed> Definition =
        Slice.Write<Input, Filed>("records.upload", Permissions.File, Scope.Patient, AuditVerb.Originate, Handle);

    /// <param name="ServiceDate">As typed.</param>
    /// <param name="Restricted">Only those permitted to see restricted documents open it.</param>
    public sealed record Input(EncounterId Encounter, string Type, string Title, string ServiceDate, bool Restricted, ReadOnlyMemory<byte> Content);

    static async Task<Outcome<Filed>> Handle(SliceContext s, Input input)
    {
        if (await EncounterRecords.Find(s, input.Encounter) is not { } encounter)
        {
            return Problem.NotFound("REC-0106", "There is no such account. File the document under the account it belongs to.");
        }

        var today = (await FacilityDay.Of(s, encounter.FacilityId)).Day(s.Now)!.Value;
        if (Check(input, today, out var day) is { } problem)
        {
            return problem;
        }

        return await DocumentRecords.File(s, new FileDocument
        {
            Patient = encounter.PatientId, Encounter = encounter.Id, Facility = encounter.FacilityId, Type = input.Type, Title = input.Title, ServiceDate = day,
            Source = DocumentSource.Upload, Confidentiality = input.Restricted ? ["restricted"] : [], Content = input.Content,
            MediaType = ContentRules.Sniff(input.Content.Span) ?? "application/octet-stream",
        });
    }

    static Problem? Check(Input input, DateOnly today, out DateOnly day)
    {
        var errors = new List<FieldError>();
        if (input.Type.Length == 0)
        {
            errors.Add(new("Type", "Choose the document type."));
        }

        if (!DateEntry.TryRead(input.ServiceDate, today, out day))
        {
            errors.Add(new("ServiceDate", "Enter the day the document is about, such as 9/15/26 or t-1."));
        }
        else if (day > today)
        {
            errors.Add(new("ServiceDate", "The day lies ahead. Enter the day the document is about."));
        }

        if (input.Content.Length == 0)
        {
            errors.Add(new("File", "Choose a file."));
        }

        return errors.Count == 0 ? null : Problem.Invalid("REC-0115", "The document cannot be filed yet.", [.. errors]);
    }
}
