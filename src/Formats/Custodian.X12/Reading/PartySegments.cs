namespace Custodian.X12;

/// <summary>NM1, N3, N4 and PER wherever they stand.</summary>
static class PartySegments
{
    public static readonly PostalAddress NoAddress = new("", "", null, null);

    public static PersonName Person(X12Segment name) =>
        new(name.Text(3), ReadingNotes.Optional(name, 4), ReadingNotes.Optional(name, 5), ReadingNotes.Optional(name, 7));

    public static ClaimPractitioner Practitioner(X12Segment name) => new(Person(name), ReadingNotes.Optional(name, 9));

    public static bool IsAddress(X12Segment segment) => segment.Is("N3"u8) || segment.Is("N4"u8);

    /// <summary>The address so far with what N3 or N4 add to it; any other segment leaves it as it is.</summary>
    public static PostalAddress? Address(X12Segment segment, PostalAddress? sofar)
    {
        var address = sofar ?? NoAddress;
        if (segment.Is("N3"u8))
        {
            return address with { Street = segment.Text(1), Street2 = ReadingNotes.Optional(segment, 2) };
        }

        return segment.Is("N4"u8)
            ? address with { City = segment.Text(1), State = ReadingNotes.Optional(segment, 2), Zip = ReadingNotes.Optional(segment, 3), Country = ReadingNotes.Optional(segment, 4) }
            : sofar;
    }

    public static Contact Contact(X12Segment contact) =>
        new(ReadingNotes.Optional(contact, 2), Number(contact, "TE"), Number(contact, "FX"), Number(contact, "EM"));

    static string? Number(X12Segment contact, string kind)
    {
        for (var i = 3; i <= 7; i += 2)
        {
            if (contact.Text(i) == kind)
            {
                return ReadingNotes.Optional(contact, i + 1);
            }
        }

        return null;
    }
}
