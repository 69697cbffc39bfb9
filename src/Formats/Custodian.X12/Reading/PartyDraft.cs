namespace Custodian.X12;

/// <summary>The parties named above the claim: loops 2000A to 2010CA. They hold for every claim until their level is opened again.</summary>
sealed class PartyDraft(ReadingNotes notes)
{
    static readonly BillingProvider NoProvider = new("", "", "", PartySegments.NoAddress);
    static readonly Payer NoPayer = new("", "");
    static readonly Subscriber NoSubscriber = new(new(""), "");

    string _level = "";
    string _party = "";

    public BillingProvider Provider { get; private set; } = NoProvider;

    public Payer Payer { get; private set; } = NoPayer;

    public Subscriber Subscriber { get; private set; } = NoSubscriber;

    public Dependent? Dependent { get; private set; }

    /// <summary>Takes an HL: whatever stood at its level and below is over.</summary>
    public void Open(X12Segment level)
    {
        (_level, _party) = (level.Text(3), "");
        Dependent = _level == "23" ? new("", new(""), null, null, null) : null;
        if (_level != "23")
        {
            (Payer, Subscriber) = (NoPayer, NoSubscriber);
        }

        if (_level == "20")
        {
            Provider = NoProvider;
        }
    }

    public void Take(X12Segment segment)
    {
        if (segment.Is("NM1"u8))
        {
            _party = segment.Text(1);
        }

        var kept = _level switch
        {
            "20" => TakeProvider(segment),
            "22" when _party == "PR" => TakePayer(segment),
            "22" => TakeSubscriber(segment),
            "23" => TakeDependent(segment),
            _ => true,
        };
        if (!kept)
        {
            notes.Unkept(segment, $"HL {_level}");
        }
    }

    bool TakeProvider(X12Segment segment)
    {
        if (_party == "87")
        {
            Provider = Provider with { PayTo = PartySegments.Address(segment, Provider.PayTo) };
            return segment.Is("NM1"u8) || PartySegments.IsAddress(segment);
        }

        BillingProvider? next = X12Segment.Decode(segment.Id) switch
        {
            "PRV" => Provider with { Taxonomy = segment.Text(3) },
            "NM1" when _party == "85" => Provider with { Name = segment.Text(3), Npi = segment.Text(9) },
            "N3" or "N4" when _party == "85" => Provider with { Address = PartySegments.Address(segment, Provider.Address) ?? Provider.Address },
            "REF" when segment.Text(1) == "EI" => Provider with { TaxId = segment.Text(2) },
            "PER" when Provider.Contact is null => Provider with { Contact = PartySegments.Contact(segment) },
            _ => null,
        };
        Provider = next ?? Provider;
        return next is not null;
    }

    bool TakePayer(X12Segment segment)
    {
        Payer? next = X12Segment.Decode(segment.Id) switch
        {
            "NM1" => Payer with { Name = segment.Text(3), IdQualifier = segment.Text(8), Id = segment.Text(9) },
            "N3" or "N4" => Payer with { Address = PartySegments.Address(segment, Payer.Address) },
            "REF" when segment.Text(1) == "G2" => Payer with { ProviderNumber = segment.Text(2) },
            _ => null,
        };
        Payer = next ?? Payer;
        return next is not null;
    }

    bool TakeSubscriber(X12Segment segment)
    {
        if (segment.Is("SBR"u8))
        {
            Payer = Payer with { FilingIndicator = ReadingNotes.Optional(segment, 9) };
        }

        Subscriber? next = X12Segment.Decode(segment.Id) switch
        {
            "SBR" => Subscriber with { Responsibility = segment.Text(1), GroupNumber = ReadingNotes.Optional(segment, 3), GroupName = ReadingNotes.Optional(segment, 4) },
            "NM1" when _party == "IL" => Subscriber with { Name = PartySegments.Person(segment), IdQualifier = segment.Text(8), MemberId = segment.Text(9) },
            "N3" or "N4" => Subscriber with { Address = PartySegments.Address(segment, Subscriber.Address) },
            "DMG" => Subscriber with { BirthDate = notes.Day(segment, segment.Element(2)), Sex = ReadingNotes.Optional(segment, 3) },
            _ => null,
        };
        Subscriber = next ?? Subscriber;
        return next is not null;
    }

    bool TakeDependent(X12Segment segment)
    {
        var dependent = Dependent!;
        var next = X12Segment.Decode(segment.Id) switch
        {
            "PAT" => dependent with { Relationship = segment.Text(1) },
            "NM1" when _party == "QC" => dependent with { Name = PartySegments.Person(segment) },
            "N3" or "N4" => dependent with { Address = PartySegments.Address(segment, dependent.Address) },
            "DMG" => dependent with { BirthDate = notes.Day(segment, segment.Element(2)), Sex = ReadingNotes.Optional(segment, 3) },
            _ => null,
        };
        Dependent = next ?? dependent;
        return next is not null;
    }
}
