namespace Custodian.X12;

/// <summary>The envelope of a file to be sent.</summary>
static class BatchChecks
{
    public static void Check(InstitutionalClaimBatch batch, ScrubNotes notes)
    {
        var envelope = batch.Envelope;
        if (batch.Claims.Count == 0)
        {
            notes.Error("X12-0281", "file", "There is no claim to send. Choose the claims first.");
        }

        if (envelope.ControlNumber is < 1 or > 999_999_999 || envelope.GroupControlNumber is < 1 or > 999_999_999)
        {
            notes.Error("X12-0282", "ISA13 and GS06", "Control numbers run from 1 to 999999999. Reset the counter of this partner.");
        }

        if (!Distinct(envelope.Delimiters))
        {
            notes.Error("X12-0283", "delimiters", "Element, component, repetition and terminator must be four different characters, none a letter, digit or blank. Correct the partner's setup.");
        }

        Fits(envelope.SenderId ?? envelope.Submitter.Id, "ISA06 sender id", notes);
        Fits(envelope.ReceiverId ?? envelope.Receiver.Id, "ISA08 receiver id", notes);
        if (envelope.Submitter.Contact is not { } contact || (contact.Phone ?? contact.Fax ?? contact.Email) is null)
        {
            notes.Error("X12-0285", "1000A PER", "The submitter has no contact with a phone, fax or e-mail. Enter it in the partner's setup.");
        }

        foreach (var repeated in batch.Claims.GroupBy(c => c.PatientControlNumber).Where(g => g.Count() > 1))
        {
            notes.Error("X12-0286", $"FL 3a {repeated.Key}", $"{repeated.Count()} claims of this file have the same patient control number, so answers could not be told apart. Give each its own.");
        }
    }

    static bool Distinct(X12Delimiters delimiters)
    {
        byte[] four = [delimiters.Element, delimiters.Component, delimiters.Repetition, delimiters.Terminator];
        return four.Distinct().Count() == 4 && four.All(b => b != ' ' && b < 127 && !char.IsAsciiLetterOrDigit((char)b));
    }

    static void Fits(string id, string place, ScrubNotes notes)
    {
        if (id.Length is 0 or > 15)
        {
            notes.Error("X12-0284", place, $"\"{id}\" must have 1 to 15 characters. Set the interchange id of this partner.");
        }
    }
}
