namespace Custodian.X12;

/// <summary>Lengths and characters: nothing is cut silently, and what the writer must replace is said beforehand.</summary>
static class TextChecks
{
    public static void Check(InstitutionalClaim claim, ScrubNotes notes)
    {
        foreach (var (place, text, longest) in Texts(claim))
        {
            if (text is null)
            {
                continue;
            }

            if (text.Length > longest)
            {
                notes.Error("X12-0269", place, $"The text has {text.Length} characters and the element holds {longest}. Shorten it so that it is still understood.");
            }

            if (X12Text.LosesCharacters(text, X12Delimiters.Usual))
            {
                notes.Warn("X12-0270", place, $"X12 has no letter for some of \"{text}\"; it is sent as \"{X12Text.Map(text, X12Delimiters.Usual)}\". Change it where that is not what you mean.", "X12.6 character sets");
            }
        }
    }

    static IEnumerable<(string Place, string? Text, int Longest)> Texts(InstitutionalClaim claim)
    {
        yield return ("FL 3a patient control number", claim.PatientControlNumber, 20);
        yield return ("FL 3b medical record number", claim.MedicalRecordNumber, 50);
        yield return ("FL 1 billing provider", claim.Provider.Name, 60);
        yield return ("FL 50 payer", claim.Payer.Name, 60);
        yield return ("FL 51 payer id", claim.Payer.Id, 80);
        yield return ("FL 60 member id", claim.Subscriber.MemberId, 80);
        yield return ("FL 62 group number", claim.Subscriber.GroupNumber, 50);
        yield return ("FL 61 group name", claim.Subscriber.GroupName, 60);
        yield return ("FL 63 authorization", claim.PriorAuthorization, 50);
        yield return ("FL 64 document control number", claim.PayerControlNumber, 50);
        yield return ("FL 80 remarks", claim.BillingNote, 80);
        var people = Name("FL 58 insured", claim.Subscriber.Name)
            .Concat(Name("FL 8 patient", claim.Patient?.Name))
            .Concat(Name("FL 76 attending", claim.Attending?.Name))
            .Concat(Name("FL 77 operating", claim.Operating?.Name))
            .Concat(Address("FL 1 billing provider address", claim.Provider.Address))
            .Concat(Address("FL 2 pay-to address", claim.Provider.PayTo))
            .Concat(Address("FL 9 patient address", claim.Patient is { } patient ? patient.Address : claim.Subscriber.Address))
            .Concat(claim.Lines.Index().Select(l => ($"FL 43 line {l.Index + 1}", l.Item.Description, 80)));
        foreach (var text in people)
        {
            yield return text;
        }
    }

    static IEnumerable<(string Place, string? Text, int Longest)> Name(string place, PersonName? name) =>
        name is null ? [] : [($"{place} last name", name.Last, 60), ($"{place} first name", name.First, 35), ($"{place} middle name", name.Middle, 25), ($"{place} suffix", name.Suffix, 10)];

    static IEnumerable<(string Place, string? Text, int Longest)> Address(string place, PostalAddress? address) =>
        address is null ? [] : [($"{place}, street", address.Street, 55), ($"{place}, second line", address.Street2, 55), ($"{place}, city", address.City, 30)];
}
