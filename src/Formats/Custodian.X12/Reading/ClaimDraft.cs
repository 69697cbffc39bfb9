namespace Custodian.X12;

/// <summary>Loops 2300 and 2310.</summary>
sealed class ClaimDraft
{
    readonly ReadingNotes _notes;
    readonly HealthCodeDraft _codes;
    readonly List<Attachment> _attachments = [];
    readonly List<OtherCoverage> _coverages = [];
    readonly List<ServiceLine> _lines = [];
    InstitutionalClaim _claim;
    string _party = "";

    public ClaimDraft(ReadingNotes notes, PartyDraft parties, X12Segment claim)
    {
        (_notes, _codes) = (notes, new(notes));
        _claim = new()
        {
            PatientControlNumber = claim.Text(1),
            TypeOfBill = $"0{claim.Text(5, 1)}{claim.Text(5, 3)}",
            Provider = parties.Provider,
            Payer = parties.Payer,
            Subscriber = parties.Subscriber,
            Patient = parties.Dependent,
            StatementFrom = default,
            StatementThrough = default,
            TotalCharge = notes.Amount(claim, 2) ?? default,
            ProviderAcceptsAssignment = claim.Text(7),
            BenefitsAssigned = claim.Text(8),
            ReleaseOfInformation = claim.Text(9),
            DelayReason = ReadingNotes.Optional(claim, 20),
        };
    }

    public void Add(OtherCoverage coverage) => _coverages.Add(coverage);

    public void Add(ServiceLine line) => _lines.Add(line);

    public InstitutionalClaim Finish() =>
        _codes.Finish(_claim with { Attachments = _attachments, OtherCoverages = _coverages, Lines = _lines });

    public void Take(X12Segment segment)
    {
        var kept = X12Segment.Decode(segment.Id) switch
        {
            "NM1" => TakeName(segment),
            _ when _party.Length > 0 => TakeUnderName(segment),
            "HI" => _codes.Take(segment),
            "DTP" => TakeDate(segment),
            "PWK" => TakeAttachment(segment),
            _ => TakeSingle(segment),
        };
        if (!kept)
        {
            _notes.Unkept(segment, _party.Length > 0 ? "2310" : "2300");
        }
    }

    bool TakeDate(X12Segment segment)
    {
        switch (segment.Text(1))
        {
            case "096":
                _claim = _claim with { DischargeTime = _notes.Time(segment, segment.Element(3)) };
                return true;
            case "434":
                var (from, through) = _notes.Days(segment, segment.Element(3));
                _claim = _claim with { StatementFrom = from ?? default, StatementThrough = through ?? from ?? default };
                return true;
            case "435":
                var value = segment.Element(3);
                _claim = _claim with { AdmissionDate = _notes.Day(segment, value), AdmissionTime = value.Length > 8 ? _notes.Time(segment, value[8..]) : null };
                return true;
            default:
                return false;
        }
    }

    bool TakeAttachment(X12Segment segment)
    {
        _attachments.Add(new(segment.Text(1), segment.Text(2), ReadingNotes.Optional(segment, 6)));
        return true;
    }

    bool TakeSingle(X12Segment segment)
    {
        var next = (X12Segment.Decode(segment.Id), segment.Text(1)) switch
        {
            ("CL1", _) => _claim with
            {
                AdmissionType = ReadingNotes.Optional(segment, 1),
                PointOfOrigin = ReadingNotes.Optional(segment, 2),
                PatientStatus = ReadingNotes.Optional(segment, 3),
            },
            ("AMT", "F3") => _claim with { EstimatedPatientDue = _notes.Amount(segment, 2) },
            ("NTE", "ADD") => _claim with { BillingNote = segment.Text(2) },
            ("REF", "9F") => _claim with { Referral = segment.Text(2) },
            ("REF", "G1") => _claim with { PriorAuthorization = segment.Text(2) },
            ("REF", "F8") => _claim with { PayerControlNumber = segment.Text(2) },
            ("REF", "LU") => _claim with { AccidentState = segment.Text(2) },
            ("REF", "EA") => _claim with { MedicalRecordNumber = segment.Text(2) },
            _ => null,
        };
        _claim = next ?? _claim;
        return next is not null;
    }

    bool TakeName(X12Segment segment)
    {
        _party = segment.Text(1);
        var next = _party switch
        {
            "71" => _claim with { Attending = PartySegments.Practitioner(segment) },
            "72" => _claim with { Operating = PartySegments.Practitioner(segment) },
            "ZZ" => _claim with { OtherOperating = PartySegments.Practitioner(segment) },
            "82" => _claim with { Rendering = PartySegments.Practitioner(segment) },
            "DN" => _claim with { Referring = PartySegments.Practitioner(segment) },
            "77" => _claim with { ServiceFacility = new(segment.Text(3), ReadingNotes.Optional(segment, 9), PartySegments.NoAddress) },
            _ => null,
        };
        _claim = next ?? _claim;
        return next is not null;
    }

    bool TakeUnderName(X12Segment segment)
    {
        if (_party == "71" && segment.Is("PRV"u8))
        {
            _claim = _claim with { Attending = _claim.Attending! with { Taxonomy = segment.Text(3) } };
            return true;
        }

        if (_party != "77" || !PartySegments.IsAddress(segment))
        {
            return false;
        }

        var facility = _claim.ServiceFacility!;
        _claim = _claim with { ServiceFacility = facility with { Address = PartySegments.Address(segment, facility.Address)! } };
        return true;
    }
}
