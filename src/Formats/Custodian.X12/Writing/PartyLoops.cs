namespace Custodian.X12;

/// <summary>Names and addresses: loops 2000A to 2010CA and the pieces that 2310 and 2330 share with them.</summary>
static class PartyLoops
{
    public static void WriteProvider(SegmentWriter output, BillingProvider provider)
    {
        if (provider.Taxonomy is { Length: > 0 } taxonomy)
        {
            output.Write("PRV", "BI", "PXC", taxonomy);
        }

        output.Write("NM1", "85", "2", provider.Name, null, null, null, null, "XX", provider.Npi);
        WriteAddress(output, provider.Address);
        output.Write("REF", "EI", provider.TaxId);
        if (provider.Contact is { } contact)
        {
            WriteContact(output, contact);
        }

        if (provider.PayTo is { } payTo)
        {
            output.Write("NM1", "87", "2");
            WriteAddress(output, payTo);
        }
    }

    /// <summary>2000B, 2010BA and 2010BB. The subscriber's own details go only with a claim for the subscriber.</summary>
    public static void WriteSubscriber(SegmentWriter output, InstitutionalClaim claim)
    {
        var subscriber = claim.Subscriber;
        var isPatient = claim.Patient is null;
        var groupName = string.IsNullOrEmpty(subscriber.GroupNumber) ? subscriber.GroupName : null;
        output.Write("SBR", subscriber.Responsibility, isPatient ? "18" : null, subscriber.GroupNumber, groupName, null, null, null, null, claim.Payer.FilingIndicator);
        WritePerson(output, "IL", subscriber.Name, subscriber.IdQualifier, subscriber.MemberId);
        if (isPatient)
        {
            WriteDetails(output, subscriber.Address, subscriber.BirthDate, subscriber.Sex);
        }

        WritePayer(output, claim.Payer);
        if (claim.Payer.ProviderNumber is { Length: > 0 } number)
        {
            output.Write("REF", "G2", number);
        }
    }

    public static void WritePayer(SegmentWriter output, Payer payer)
    {
        output.Write("NM1", "PR", "2", payer.Name, null, null, null, null, payer.IdQualifier, payer.Id);
        if (payer.Address is { } address)
        {
            WriteAddress(output, address);
        }
    }

    public static void WriteDependent(SegmentWriter output, Dependent patient)
    {
        output.Write("PAT", patient.Relationship);
        WritePerson(output, "QC", patient.Name, null, null);
        WriteDetails(output, patient.Address, patient.BirthDate, patient.Sex);
    }

    public static void WritePerson(SegmentWriter output, string role, PersonName name, string? qualifier, string? id) =>
        output.Write("NM1", role, "1", name.Last, name.First, name.Middle, null, name.Suffix, string.IsNullOrEmpty(id) ? null : qualifier, id);

    public static void WriteAddress(SegmentWriter output, PostalAddress address)
    {
        output.Write("N3", address.Street, address.Street2);
        output.Write("N4", address.City, address.State, address.Zip, address.Country);
    }

    public static void WriteContact(SegmentWriter output, Contact contact)
    {
        output.Begin("PER");
        output.Add("IC");
        output.Add(contact.Name);
        AddNumber(output, "TE", contact.Phone);
        AddNumber(output, "FX", contact.Fax);
        AddNumber(output, "EM", contact.Email);
        output.End();
    }

    static void AddNumber(SegmentWriter output, string kind, string? number)
    {
        if (!string.IsNullOrEmpty(number))
        {
            output.Add(kind);
            output.Add(number);
        }
    }

    static void WriteDetails(SegmentWriter output, PostalAddress? address, DateOnly? birthDate, string? sex)
    {
        if (address is not null)
        {
            WriteAddress(output, address);
        }

        if (birthDate is { } born)
        {
            output.Write("DMG", "D8", X12Text.Date(born), sex);
        }
    }
}
