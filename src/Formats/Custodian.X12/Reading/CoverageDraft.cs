namespace Custodian.X12;

/// <summary>Loops 2320 and 2330.</summary>
sealed class CoverageDraft
{
    readonly ReadingNotes _notes;
    readonly List<Adjustment> _adjustments = [];
    OtherCoverage _coverage;
    string _party = "";

    public CoverageDraft(ReadingNotes notes, X12Segment subscriber)
    {
        _notes = notes;
        var payer = new Payer("", "", ReadingNotes.Optional(subscriber, 9));
        _coverage = new(subscriber.Text(1), subscriber.Text(2), new(""), "", payer)
        {
            GroupNumber = ReadingNotes.Optional(subscriber, 3),
            GroupName = ReadingNotes.Optional(subscriber, 4),
        };
    }

    public OtherCoverage Finish() => _coverage with { Adjustments = _adjustments };

    public void Take(X12Segment segment)
    {
        if (segment.Is("NM1"u8))
        {
            _party = segment.Text(1);
        }

        if (segment.Is("CAS"u8))
        {
            AdjustmentReading.Take(_notes, segment, _adjustments);
            return;
        }

        var next = _party == "PR" ? TakePayer(segment) : TakeCoverage(segment);
        if (next is null)
        {
            _notes.Unkept(segment, _party.Length == 0 ? "2320" : "2330");
        }

        _coverage = next ?? _coverage;
    }

    OtherCoverage? TakeCoverage(X12Segment segment) => (X12Segment.Decode(segment.Id), segment.Text(1)) switch
    {
        ("AMT", "D") => _coverage with { Paid = _notes.Amount(segment, 2) },
        ("AMT", "EAF") => _coverage with { RemainingPatientLiability = _notes.Amount(segment, 2) },
        ("OI", _) => _coverage with { BenefitsAssigned = segment.Text(3), ReleaseOfInformation = segment.Text(6) },
        ("NM1", "IL") => _coverage with { Insured = PartySegments.Person(segment), MemberId = segment.Text(9) },
        _ => null,
    };

    OtherCoverage? TakePayer(X12Segment segment) => (X12Segment.Decode(segment.Id), segment.Text(1)) switch
    {
        ("NM1", _) => _coverage with { Payer = _coverage.Payer with { Name = segment.Text(3), IdQualifier = segment.Text(8), Id = segment.Text(9) } },
        ("N3" or "N4", _) => _coverage with { Payer = _coverage.Payer with { Address = PartySegments.Address(segment, _coverage.Payer.Address) } },
        ("DTP", "573") => _coverage with { AdjudicationDate = _notes.Day(segment, segment.Element(3)) },
        ("REF", "F8") => _coverage with { PayerControlNumber = segment.Text(2) },
        _ => null,
    };
}
